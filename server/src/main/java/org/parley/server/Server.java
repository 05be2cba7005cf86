package org.parley.server;

import java.util.Map;
import org.parley.cli.serve.PortTaken;
import org.parley.cli.serve.Running;
import org.parley.cli.serve.ServeOptions;
import org.parley.cli.serve.WebApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the web application for {@code parley serve}. */
public final class Server implements WebApplication {

    @Override
    public Running start(ServeOptions options) throws PortTaken {
        SpringApplication application = new SpringApplication(ServerApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "server.address", options.listen().getHostAddress(),
                "server.port", options.port()));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(ServeOptions.class, () -> options));
        try {
            return RunningServer.opening(application.run(), options);
        } catch (PortInUseException e) {
            throw new PortTaken(e.getPort());
        }
    }
}
