package org.parley.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.usecases.Readers;

class ServeOptionsTest {

    private static ServeOptions at(String address, boolean withoutAccounts) {
        return new ServeOptions(
                List.of(),
                InetAddress.ofLiteral(address),
                7717,
                withoutAccounts,
                Path.of("d"),
                Path.of("s"),
                "Una",
                Readers.RULES);
    }

    @Test
    void othersAreServedOnlyIfThatIsSaidTwice() {
        assertThatThrownBy(() -> at("192.168.1.20", false))
                .hasMessageContaining("At 192.168.1.20 anybody on the network could read and change the dossiers")
                .hasMessageContaining("--without-accounts");
        assertThat(at("192.168.1.20", true).listen().isLoopbackAddress()).isFalse();
        assertThat(at("::1", false).listen().isLoopbackAddress()).isTrue();
    }
}
