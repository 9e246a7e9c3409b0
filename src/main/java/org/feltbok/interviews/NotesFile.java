package org.feltbok.interviews;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The notes of an interview as a text file: a line {@code ## topic} opens a topic, {@code ##} alone
 * closes it; each paragraph is a passage, which may begin with {@code I: } or {@code R: }. A line
 * of a passage that would be taken for one of these has a backslash before it.
 */
final class NotesFile {
    private static final Pattern MARK = Pattern.compile("\\\\*(##|[IR]: )");
    private static final Pattern MARKED = Pattern.compile("\\\\+(##|[IR]: )");

    private NotesFile() {}

    /**
     * A paragraph of the file.
     *
     * @param topic key; null = before the first topic
     * @param line of the file in which the topic was opened, from 1
     */
    record Paragraph(@Nullable String topic, int line, @Nullable Speaker speaker, String text) {}

    /** The passages in the order of the file. */
    static List<Paragraph> read(String file) {
        List<Paragraph> found = new ArrayList<>();
        List<String> open = new ArrayList<>();
        String topic = null;
        int topicLine = 0;
        int number = 0;
        for (String line : file.split("\n", -1)) {
            number++;
            if (line.startsWith("##")) {
                close(found, open, topic, topicLine);
                String key = line.substring(2).strip();
                topic = key.isEmpty() ? null : key;
                topicLine = number;
            } else if (line.isBlank()) {
                close(found, open, topic, topicLine);
            } else {
                open.add(line);
            }
        }
        close(found, open, topic, topicLine);
        return found;
    }

    private static void close(
            List<Paragraph> found, List<String> open, @Nullable String topic, int line) {
        if (open.isEmpty()) {
            return;
        }
        Speaker speaker = null;
        String first = open.getFirst();
        if (first.startsWith("I: ") || first.startsWith("R: ")) {
            speaker = Speaker.ofMark(first.substring(0, 1)).orElse(null);
            open.set(0, first.substring(3));
        }
        List<String> lines =
                open.stream().map(l -> MARKED.matcher(l).lookingAt() ? l.substring(1) : l).toList();
        String text = PassageText.clean(String.join("\n", lines));
        if (!text.isEmpty()) {
            found.add(new Paragraph(topic, line, speaker, text));
        }
        open.clear();
    }

    /** The file; paragraphs read from it are the same again. */
    static String write(List<Paragraph> paragraphs) {
        StringBuilder file = new StringBuilder();
        String topic = null;
        for (Paragraph p : paragraphs) {
            if (!Objects.equals(topic, p.topic())) {
                file.append(file.isEmpty() ? "" : "\n")
                        .append(p.topic() == null ? "##" : "## " + p.topic());
                file.append('\n');
                topic = p.topic();
            }
            file.append(file.isEmpty() ? "" : "\n");
            file.append(p.speaker() == null ? "" : p.speaker().mark() + ": ");
            for (String line : p.text().split("\n")) {
                file.append(MARK.matcher(line).lookingAt() ? "\\" : "").append(line).append('\n');
            }
        }
        return file.toString();
    }
}
