package org.parley.reading.neural;

/** The trained network behind the reader: the one that ships, run by ONNX Runtime, or the one in training. */
public interface Network {

    /**
     * @param ids   for each window, the piece numbers with start and end; all windows of one length
     * @param looks the looks of the same pieces
     */
    Encoding encode(int[][] ids, int[][] looks);
}
