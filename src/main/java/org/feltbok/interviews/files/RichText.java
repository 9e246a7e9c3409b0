package org.feltbok.interviews.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;

/** Rich text (.rtf), as programs for writing down recordings save it: its paragraphs. */
final class RichText {
    private static final byte[] BEGINNING = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

    private RichText() {}

    static List<Para> read(Path file, InterviewText.Reading out) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < BEGINNING.length; i++) {
            if (i >= bytes.length || bytes[i] != BEGINNING[i]) {
                throw out.refuse("interviews.file.damaged", "RTF");
            }
        }
        List<Para> found = new ArrayList<>();
        for (String line : text(bytes, out).split("\n")) {
            if (!line.isBlank()) {
                found.add(new Para(line.replace("\u0000", "").strip(), found.size() + 1));
            }
        }
        return found;
    }

    private static String text(byte[] bytes, InterviewText.Reading out) throws IOException {
        var kit = new RTFEditorKit();
        Document document = kit.createDefaultDocument();
        try {
            kit.read(new ByteArrayInputStream(bytes), document, 0);
            return document.getText(0, document.getLength());
        } catch (BadLocationException | RuntimeException e) {
            throw out.refuse("interviews.file.damaged", "RTF");
        }
    }
}
