package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OnnxWeightsTest {

    @Test
    void readsTheTensorsOfAModel() throws IOException {
        OnnxGraph graph = new OnnxGraph("small");
        String name = graph.floats(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        graph.bytes(new byte[] {1}, 1);

        Map<String, OnnxWeights.Tensor> tensors = OnnxWeights.read(new ByteArrayInputStream(write(graph)));

        assertThat(tensors).containsOnlyKeys(name);
        assertThat(Objects.requireNonNull(tensors.get(name)).shape()).containsExactly(2, 3);
        assertThat(Objects.requireNonNull(tensors.get(name)).values()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void saysWhatIsNoModel() {
        assertThatThrownBy(() -> OnnxWeights.read(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(IOException.class)
                .hasMessage("not an ONNX model: it has no graph");
    }

    @Test
    void aBiasNamesTheMatrixWhoseProductItIsAddedTo() throws IOException {
        OnnxGraph graph = new OnnxGraph("hidden");
        String x = graph.input("x", OnnxGraph.Type.FLOAT, 1, 2);
        String matrix = graph.floats(new float[] {7, 8}, 2, 1);
        String bias = graph.named("dense.bias", new float[] {9}, 1);
        graph.node("Add", List.of(bias, graph.node("MatMul", List.of(x, matrix))));

        Map<String, OnnxWeights.Tensor> tensors = OnnxWeights.read(new ByteArrayInputStream(write(graph)));

        assertThat(tensors).containsOnlyKeys("dense.bias", "dense.weight");
        assertThat(Objects.requireNonNull(tensors.get("dense.weight")).values()).containsExactly(7, 8);
    }

    private static byte[] write(OnnxGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.write(out);
        return out.toByteArray();
    }
}
