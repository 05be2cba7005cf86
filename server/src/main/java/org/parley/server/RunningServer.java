package org.parley.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.parley.cli.serve.Running;
import org.parley.cli.serve.ServeOptions;
import org.parley.server.dossiers.OpenDossiers;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A server that answers. */
final class RunningServer implements Running {

    private final ConfigurableApplicationContext context;
    private final URI address;
    private final CountDownLatch closed = new CountDownLatch(1);

    private RunningServer(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /** @param context already answering; closed again if a dossier cannot be opened */
    static RunningServer opening(ConfigurableApplicationContext context, ServeOptions options) {
        try {
            OpenDossiers dossiers = context.getBean(OpenDossiers.class);
            String page = "";
            for (Path file : options.dossiers()) {
                String key = dossiers.open(file);
                page = options.dossiers().size() == 1 ? "d/" + key + "/brief" : "";
            }
            RunningServer running = new RunningServer(
                    context,
                    base(context, options.listen()).resolve(URI.create(page).toASCIIString()));
            context.addApplicationListener(
                    (ApplicationListener<ContextClosedEvent>) over -> running.closed.countDown());
            return running;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static URI base(ConfigurableApplicationContext context, InetAddress listen) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        String host = listen instanceof Inet6Address ? "[" + listen.getHostAddress() + "]" : listen.getHostAddress();
        return URI.create("http://" + host + ":" + port + "/");
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
