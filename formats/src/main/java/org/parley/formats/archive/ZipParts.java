package org.parley.formats.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;

/**
 * The files in a ZIP archive, in the order they stand in it. Nothing is written to disk, so names such as
 * {@code ../../x} lead nowhere; folders, links and hidden files are passed over. For one thread.
 */
public final class ZipParts implements Part.Source {

    /** Small entries may be packed as tightly as they like. */
    private static final long EXEMPT = 1L << 20;

    private static final int CHUNK = 1 << 16;

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private final Allowance allowance;
    private final Map<String, Integer> seen = new HashMap<>();
    private int count;

    private ZipParts(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.entries = zip.getEntriesInPhysicalOrder();
        this.allowance = allowance;
    }

    /** An archive on disk, of any size; only what is asked for is read. */
    public static ZipParts of(Path path, Allowance allowance) throws Unreadable {
        return open(ZipFile.builder().setPath(path), allowance);
    }

    /** An archive in memory. */
    public static ZipParts of(byte[] bytes, Allowance allowance) throws Unreadable {
        return open(ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)), allowance);
    }

    private static ZipParts open(ZipFile.Builder builder, Allowance allowance) throws Unreadable {
        try {
            return new ZipParts(builder.get(), allowance);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("It is a damaged or incomplete ZIP archive.", "Fetch or pack it again.", e);
        }
    }

    /** Whether it holds a file of exactly this name. */
    public boolean holds(String name) {
        return zip.getEntry(name) != null;
    }

    @Override
    public @Nullable Part next() throws Unreadable {
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            String name = EntryName.clean(entry.getName());
            if (entry.isDirectory() || entry.isUnixSymlink() || EntryName.hidden(name)) {
                continue;
            }
            Limits limits = allowance.limits();
            if (++count > limits.maxEntries()) {
                throw new Unreadable(
                        String.format(
                                Locale.ROOT,
                                "It holds more than %,d files; the rest is left out.",
                                limits.maxEntries()),
                        "Unpack it and read the folder.");
            }
            String unique = EntryName.unique(name, seen);
            try {
                return new Part.Unpacked(unique, unpack(entry));
            } catch (Unreadable e) {
                return new Part.Damaged(unique, e);
            } catch (IOException | RuntimeException e) {
                return new Part.Damaged(
                        unique,
                        new Unreadable("It is damaged inside its archive.", "Fetch or pack the archive again.", e));
            }
        }
        return null;
    }

    private byte[] unpack(ZipArchiveEntry entry) throws IOException, Unreadable {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable(
                    "It is protected by a password inside its archive.", "Unpack it with the password and read that.");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Unreadable(
                    "It is packed by a method that is not read.", "Unpack the archive and read the folder.");
        }
        Limits limits = allowance.limits();
        long packed = Math.max(1, entry.getCompressedSize());
        ByteArrayOutputStream out = new ByteArrayOutputStream(expectedSize(entry, limits));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                allowance.spend(read);
                out.write(chunk, 0, read);
                if (out.size() > limits.maxFileBytes()) {
                    throw new Unreadable(
                            String.format(Locale.ROOT, "It unpacks to more than %,d bytes.", limits.maxFileBytes()),
                            "Split it into smaller files.");
                }
                if (out.size() > EXEMPT && out.size() / packed > limits.maxExpansionRatio()) {
                    throw new Unreadable(
                            "It unpacks to more than " + limits.maxExpansionRatio()
                                    + " times its size, as files do that are made to fill a machine.",
                            "If you trust it, unpack it yourself and read the folder.");
                }
            }
        }
        return out.toByteArray();
    }

    private static int expectedSize(ZipArchiveEntry entry, Limits limits) {
        long believable = Math.min(entry.getSize(), entry.getCompressedSize() * 20);
        return (int) Math.clamp(believable, 64, Math.min(limits.maxFileBytes(), 1 << 24));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read: nothing is lost
        }
    }
}
