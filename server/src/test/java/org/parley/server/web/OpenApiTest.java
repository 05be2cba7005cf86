package org.parley.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.server.TestServer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract between server and pages: {@code web/openapi.json} describes what the controllers do, and the pages'
 * TypeScript types are generated from it. Run with {@code -Dparley.openapi.write=true} to write it anew.
 */
@SpringBootTest(
        classes = {TestServer.class, OpenApiTest.Describing.class},
        properties = {"springdoc.api-docs.enabled=true", "springdoc.api-docs.version=openapi_3_1"})
@AutoConfigureMockMvc
class OpenApiTest {

    private static final Path CONTRACT = Path.of("..", "web", "openapi.json");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MockMvc server;

    @Test
    void theCommittedDescriptionIsWhatTheControllersDo() throws Exception {
        byte[] described = server.perform(get("/v3/api-docs").header("Host", "localhost"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        String now = json.writeValueAsString(json.readValue(described, Map.class)) + "\n";
        if (Boolean.getBoolean("parley.openapi.write")) {
            Files.writeString(CONTRACT, now);
        }
        assertThat(now)
                .as("web/openapi.json is behind the controllers; run this test with -Dparley.openapi.write=true")
                .isEqualTo(Files.readString(CONTRACT, StandardCharsets.UTF_8));
    }

    @TestConfiguration
    static class Describing {

        private static final List<String> HOMES = List.of(
                "org.parley.server.view.",
                "org.parley.conflict.draft.",
                "org.parley.usecases.models.page.",
                "org.parley.usecases.models.page.ModelView$",
                "org.parley.usecases.models.page.PathPicture$",
                "org.parley.usecases.models.page.StateGraph$");

        @Bean
        OpenApiCustomizer nothingMissing() {
            return api -> {
                api.setInfo(new Info()
                        .title("Parley")
                        .version("1")
                        .description("What the pages and the server tell each other."));
                api.setServers(null);
                Set<String> sent = requests(api);
                api.getComponents().getSchemas().forEach((name, schema) -> complete(name, schema, sent.contains(name)));
            };
        }

        /** Schemas that the browser sends: what may be null there may also be left away. */
        private static Set<String> requests(OpenAPI api) {
            return api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> operation.getRequestBody() != null)
                    .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                    .map(MediaType::getSchema)
                    .filter(schema -> schema.get$ref() != null)
                    .map(schema -> schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1))
                    .collect(Collectors.toSet());
        }

        /** The record behind a schema; null where it is none of ours. */
        private static @Nullable Class<?> view(String schema) {
            for (String home : HOMES) {
                try {
                    return Class.forName(home + schema);
                } catch (ClassNotFoundException e) {
                    // it lives in another home, if in any
                }
            }
            return null;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static void complete(String name, Schema<?> schema, boolean request) {
            Class<?> view = view(name);
            if (view == null) {
                return;
            }
            List<String> required = new ArrayList<>();
            for (RecordComponent component : view.getRecordComponents()) {
                boolean nullable = Arrays.stream(component.getAnnotatedType().getAnnotations())
                        .anyMatch(Nullable.class::isInstance);
                Map<String, Schema> properties = (Map) schema.getProperties();
                Schema<?> property = Objects.requireNonNull(properties.get(component.getName()));
                if (nullable && property.get$ref() != null) {
                    Schema<?> nothing = new Schema<>();
                    nothing.addType("null");
                    properties.put(component.getName(), new Schema<>().oneOf(List.of(property, nothing)));
                } else if (nullable) {
                    property.addType("null");
                }
                if (!(nullable && request)) {
                    required.add(component.getName());
                }
            }
            schema.setRequired(required);
        }
    }
}
