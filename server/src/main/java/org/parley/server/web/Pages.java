package org.parley.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the one HTML page behind every address of the application, and the files that it loads. */
@Controller
class Pages implements WebMvcConfigurer {

    private static final String PLACE_OF_NONCE = "%CSP_NONCE%";

    private final String page = page();

    @GetMapping({"/", "/help", "/d/{dossier}", "/d/{dossier}/{*rest}"})
    ResponseEntity<String> page(HttpServletRequest request) {
        String nonce = String.valueOf(request.getAttribute(ContentPolicy.NONCE));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.replace(PLACE_OF_NONCE, nonce));
    }

    /** The names of these files carry a hash of what is in them, so that they never change. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/org/parley/web/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static String page() {
        try (InputStream in = Pages.class.getResourceAsStream("/org/parley/web/index.html")) {
            if (in == null) {
                throw new IllegalStateException("the program's own file index.html is missing; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
