package org.parley.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.server.TestServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the server lets in, and what it says when it does not. */
@SpringBootTest(classes = TestServer.class, properties = "springdoc.api-docs.enabled=false")
@AutoConfigureMockMvc
class GuardsTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MockMvc server;

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:7717", "[::1].evil.example"})
    void aForeignNameIsRefused(String host) throws Exception {
        server.perform(get("/api/start").header("Host", host))
                .andExpect(status().isMisdirectedRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Parley does not answer to this name."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:7717", "127.0.0.1:7717", "[::1]:7717", "192.168.1.20"})
    void addressesAndLocalhostAreAnswered(String host) throws Exception {
        server.perform(get("/api/start").header("Host", host)).andExpect(status().isOk());
    }

    @Test
    void aChangeWithoutTheTokenIsRefused() throws Exception {
        server.perform(post("/api/dossiers")
                        .header("Host", "localhost")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"talks\"}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("Load the page again and repeat what you did."));
    }

    @Test
    void thePageAdmitsNoInlineScriptAndStylesOnlyByItsNonce() throws Exception {
        var answer = server.perform(get("/").header("Host", "localhost"))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andReturn()
                .getResponse();
        String policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        String nonce = policy.replaceFirst("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(answer.getContentAsString())
                .contains("nonce=\"" + nonce + "\"")
                .doesNotContain("%CSP_NONCE%");
    }

    @Test
    void anUnknownDossierIsSaidToBeUnknown() throws Exception {
        server.perform(get("/api/dossiers/nowhere/reports").header("Host", "localhost"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("No dossier \"nowhere\" is open."))
                .andExpect(jsonPath("$.detail").value("Open it again from the start page."));
    }

    @Test
    void aDossierCannotBeMadeOutsideItsFolder() throws Exception {
        server.perform(change(post("/api/dossiers"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"../elsewhere\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.title").value("A dossier cannot be called \"../elsewhere\"."));
    }

    @Test
    void anUploadCannotLeaveItsFolder() throws Exception {
        server.perform(change(post("/api/dossiers"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Uploads\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key").value("uploads"));
        Cookie token = new Cookie("XSRF-TOKEN", "t");
        server.perform(MockMvcRequestBuilders.multipart("/api/dossiers/uploads/reports")
                        .file(new MockMultipartFile(
                                "files", "../../out.txt", "text/plain", "Words.".getBytes(StandardCharsets.UTF_8)))
                        .header("Host", "localhost")
                        .header("X-XSRF-TOKEN", "t")
                        .cookie(token))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.title").value("A file cannot be called \"../../out.txt\"."));
    }

    private static MockHttpServletRequestBuilder change(MockHttpServletRequestBuilder request) {
        return request.header("Host", "localhost").header("X-XSRF-TOKEN", "t").cookie(new Cookie("XSRF-TOKEN", "t"));
    }
}
