package org.parley.reading.neural;

import ai.onnxruntime.OrtEnvironment;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * ONNX Runtime's environment, kept until the process is gone.
 *
 * <p>Its Java side releases the environment in a shutdown hook of its own, which nobody can order behind others and which
 * does not mind sessions at work in other threads: they end in SIGSEGV. The environment is counted, though: whoever
 * creates it once more holds it, too. Java has no call for that, so this goes by the C interface, whose table of functions
 * only ever grows at its end (onnxruntime_c_api.h).
 */
final class OnnxRuntime {

    /** Of the interface asked for; every later runtime knows it, too. */
    private static final int API_VERSION = 16;

    /** Place of {@code CreateEnv} in the table. */
    private static final int CREATE_ENVIRONMENT = 3;

    private static final int WARNING = 2;
    private static final AddressLayout TABLE = ValueLayout.ADDRESS.withTargetLayout(
            java.lang.foreign.MemoryLayout.sequenceLayout(CREATE_ENVIRONMENT + 1L, ValueLayout.ADDRESS));

    private OnnxRuntime() {}

    /** The environment, with one more holder than before. */
    static OrtEnvironment environment() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment("parley");
        hold();
        return environment;
    }

    private static void hold() {
        Linker linker = Linker.nativeLinker();
        MemorySegment entrance = SymbolLookup.loaderLookup()
                .find("OrtGetApiBase")
                .orElseThrow(() -> new IllegalStateException("the reader's ONNX Runtime has no C interface"));
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle base = linker.downcallHandle(entrance, FunctionDescriptor.of(TABLE));
            MemorySegment getApi = ((MemorySegment) base.invokeExact()).getAtIndex(ValueLayout.ADDRESS, 0);
            MethodHandle api = linker.downcallHandle(getApi, FunctionDescriptor.of(TABLE, ValueLayout.JAVA_INT));
            MemorySegment create =
                    ((MemorySegment) api.invokeExact(API_VERSION)).getAtIndex(ValueLayout.ADDRESS, CREATE_ENVIRONMENT);
            MethodHandle createEnvironment = linker.downcallHandle(
                    create,
                    FunctionDescriptor.of(
                            ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MemorySegment status = (MemorySegment) createEnvironment.invokeExact(
                    WARNING, arena.allocateFrom("parley"), arena.allocate(ValueLayout.ADDRESS));
            if (status.address() != 0) {
                throw new IllegalStateException("the reader's ONNX Runtime refused a second hold on its environment");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the reader's ONNX Runtime could not be called", e);
        }
    }
}
