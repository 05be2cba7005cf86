package org.parley.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.cli.serve.ServeOptions;
import org.parley.usecases.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The server as tests start it: with folders of its own. */
@Configuration(proxyBeanMethods = false)
@Import(ServerApplication.class)
public class TestServer {

    @Bean
    ServeOptions options() throws IOException {
        Path folder = Files.createTempDirectory("parley-test-");
        return new ServeOptions(
                List.of(),
                InetAddress.ofLiteral("127.0.0.1"),
                0,
                false,
                folder.resolve("dossiers"),
                folder.resolve("state"),
                "Una Tester",
                Readers.RULES);
    }
}
