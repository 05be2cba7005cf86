package org.parley.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * Parley is offline, its libraries too. From 1.29.0 on, ONNX Runtime's published builds for Linux and macOS report on their
 * use to their maker; builds that do hold the collector's address.
 */
class NoReportingHomeTest {

    private static final String COLLECTOR = "events.data.microsoft.com";

    @Test
    void noNativeLibraryOfTheNetworkKnowsACollectorsAddress() throws Exception {
        Path jar = Path.of(OrtEnvironment.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int libraries = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().matches("[^.]*\\.(so|dylib|dll)")) {
                    libraries++;
                    assertThat(holdsTheAddress(zip, entry)).as(entry.getName()).isFalse();
                }
            }
        }
        assertThat(libraries).isGreaterThan(4);
    }

    private static boolean holdsTheAddress(ZipFile zip, ZipEntry entry) throws IOException {
        byte[] library = zip.getInputStream(entry).readAllBytes();
        // ISO 8859-1 keeps every byte as one character
        return new String(library, StandardCharsets.ISO_8859_1).contains(COLLECTOR);
    }
}
