package org.parley.dossier.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.parley.dossier.jdbc.Session;

/** The bytes of files as they came, each once, packed where that makes them smaller. */
final class Originals {

    private static final String FIND = """
            select id from original where sha256 = :sha256""";

    private static final String PUT = """
            insert into original (sha256, size, packing, bytes) values (:sha256, :size, :packing, :bytes)
            returning id""";

    private static final String GET = """
            select o.size, o.packing, o.bytes
              from version v
              join original o on o.id = v.original
             where v.document = :document and v.number = :number""";

    /** Bytes ready to be stored. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Packed(int size, String packing, byte[] bytes) {

        /** Done before the transaction begins, since it takes the time. */
        static Packed of(byte[] original) {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                deflater.setInput(original);
                deflater.finish();
                byte[] packed = new byte[original.length];
                int length = 0;
                while (length < packed.length && !deflater.finished()) {
                    length += deflater.deflate(packed, length, packed.length - length);
                }
                return deflater.finished()
                        ? new Packed(original.length, "deflate", Arrays.copyOf(packed, length))
                        : new Packed(original.length, "none", original); // no smaller: PDF, DOCX, pictures
            } finally {
                deflater.end();
            }
        }

        byte[] unpack() {
            if (packing.equals("none")) {
                return bytes;
            }
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(bytes);
                byte[] original = new byte[size];
                int length = 0;
                while (length < size && !inflater.finished()) {
                    int more = inflater.inflate(original, length, size - length);
                    if (more == 0) {
                        break;
                    }
                    length += more;
                }
                if (length != size) {
                    throw new IllegalStateException("an original of " + size + " bytes unpacks to " + length);
                }
                return original;
            } catch (DataFormatException e) {
                throw new IllegalStateException("an original cannot be unpacked: " + e.getMessage(), e);
            } finally {
                inflater.end();
            }
        }
    }

    /** The row that holds these bytes, made if need be. */
    long put(Session session, String sha256, Packed packed) {
        return find(session, sha256)
                .orElseGet(() -> session.sql(PUT)
                        .param("sha256", sha256)
                        .param("size", packed.size())
                        .param("packing", packed.packing())
                        .param("bytes", packed.bytes())
                        .query(Long.class)
                        .single());
    }

    Optional<byte[]> get(Session session, long document, int version) {
        return session.sql(GET)
                .param("document", document)
                .param("number", version)
                .query((row, number) ->
                        new Packed(row.getInt("size"), row.getString("packing"), row.getBytes("bytes")).unpack())
                .optional();
    }

    private static Optional<Long> find(Session session, String sha256) {
        return session.sql(FIND).param("sha256", sha256).query(Long.class).optional();
    }
}
