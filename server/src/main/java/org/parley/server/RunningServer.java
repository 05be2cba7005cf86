package org.parley.server;

import java.net.Inet6Address;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A server that answers. */
public final class RunningServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final URI address;

    private RunningServer(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /**
     * Starts a server.
     *
     * @throws org.springframework.boot.web.server.PortInUseException if another program answers there
     */
    public static RunningServer start(ServerOptions options) {
        SpringApplication application = new SpringApplication(ServerApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "server.address", options.listen().getHostAddress(),
                "server.port", options.port()));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(ServerOptions.class, () -> options));
        ConfigurableApplicationContext context = application.run();
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        String host = options.listen() instanceof Inet6Address
                ? "[" + options.listen().getHostAddress() + "]"
                : options.listen().getHostAddress();
        return new RunningServer(context, URI.create("http://" + host + ":" + port + "/"));
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }
}
