package org.feltbok.export;

import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies a zip with one date for all its files, those of workbooks inside it too, so that the
 * moment of writing leaves no trace.
 */
public final class SteadyZip {
    private SteadyZip() {}

    /** A document as it is written with one date for all its files. */
    public static byte[] of(POIXMLDocument document, Instant date) throws IOException {
        var steady = new ByteArrayOutputStream();
        write(document, date, steady);
        return steady.toByteArray();
    }

    static void write(POIXMLDocument document, Instant date, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var entries = new ZipArchiveOutputStream(bytes)) {
            // packed only once, in the copy
            entries.setLevel(Deflater.NO_COMPRESSION);
            document.write(entries);
        }
        copy(bytes.toByteArray(), date, out);
    }

    private static void copy(byte[] zip, Instant date, OutputStream out) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(date, ZoneOffset.UTC);
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var target = new ZipOutputStream(out);
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(
                        time.getYear() < 1980 ? LocalDateTime.of(1980, 1, 1, 0, 0) : time);
                target.putNextEntry(copy);
                if (entry.getName().endsWith(".xlsx")) {
                    copy(in.readAllBytes(), date, target);
                } else {
                    in.transferTo(target);
                }
                target.closeEntry();
                entry = in.getNextEntry();
            }
            target.finish();
        }
    }
}
