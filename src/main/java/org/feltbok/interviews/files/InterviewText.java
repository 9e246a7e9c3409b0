package org.feltbok.interviews.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a file says of an interview: who said what, in order.
 *
 * @param name of the file
 * @param findings what was read otherwise than it stands, or not at all
 */
public record InterviewText(String name, List<Turn> turns, List<Fault> findings) {
    /** Endings of the files that are read. */
    public static final List<String> ENDINGS =
            List.of("txt", "md", "docx", "odt", "rtf", "pdf", "vtt", "srt");

    /** More than this is no interview. */
    private static final long LARGEST = 100_000_000;

    public InterviewText {
        turns = List.copyOf(turns);
        findings = List.copyOf(findings);
    }

    /** Reads a file and changes nothing. */
    public static InterviewText read(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var out = new Reading(name);
        try {
            if (!ENDINGS.contains(ending)) {
                throw out.refuse("interviews.file.kind", String.join(", ", ENDINGS));
            }
            if (!Files.isRegularFile(file)) {
                throw out.refuse("interviews.file.none");
            }
            if (Files.size(file) > LARGEST) {
                throw out.refuse("interviews.file.large");
            }
            switch (ending) {
                case "docx" -> out.take(WordText.read(file));
                case "odt" -> out.take(OpenText.read(file, out));
                case "rtf" -> out.take(RichText.read(file, out));
                case "pdf" -> out.take(PdfText.read(file, out));
                case "vtt", "srt" -> out.turns(Subtitles.read(Letters.read(file, out), out));
                default -> out.take(PlainLines.read(Letters.read(file, out)));
            }
        } catch (IOException e) {
            throw out.refuse("interviews.file.unreadable");
        }
        return out.done();
    }

    /** What somebody copied elsewhere. */
    public static InterviewText pasted(String text, String name) {
        var out = new Reading(name);
        out.take(PlainLines.read(text));
        return out.done();
    }

    /** One reading, and what was found in it. */
    static final class Reading {
        private final String name;
        private final java.util.ArrayList<Turn> turns = new java.util.ArrayList<>();
        private final java.util.ArrayList<Fault> findings = new java.util.ArrayList<>();

        Reading(String name) {
            this.name = name;
        }

        FaultException refuse(String key, Object... args) {
            return new FaultException(Fault.at(Place.file(name), key, args));
        }

        void find(int line, String key, Object... args) {
            Place at = line > 0 ? Place.file(name).row(line) : Place.file(name);
            findings.add(Fault.at(at, key, args));
        }

        void take(List<Para> paragraphs) {
            turns(Speakers.turns(paragraphs));
        }

        void turns(List<Turn> read) {
            turns.addAll(read);
        }

        InterviewText done() {
            if (turns.isEmpty()) {
                throw refuse("interviews.file.empty");
            }
            return new InterviewText(name, turns, findings);
        }
    }
}
