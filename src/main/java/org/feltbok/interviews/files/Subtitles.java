package org.feltbok.interviews.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subtitles, WebVTT and SubRip. Lines that follow each other by the same speaker are one passage,
 * as long as they are no longer than people read at one go.
 */
final class Subtitles {
    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})";
    private static final Pattern CUE =
            Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]*)>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9:.][^>]*>|\\{\\\\[^}]*}");

    /** A passage that is longer ends with the sentence. */
    private static final int LONG = 500;

    /** Who is silent for so many seconds begins anew. */
    private static final double SILENCE = 8;

    private record Cue(String who, double from, double to, String time, String text, int line) {}

    private Subtitles() {}

    static List<Turn> read(String text, InterviewText.Reading out) {
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        List<Cue> cues = new ArrayList<>();
        int i = 0;
        while (i < lines.length) {
            Matcher cue = CUE.matcher(lines[i]);
            int line = i + 1;
            if (!cue.matches()) {
                if (lines[i].contains("-->")) {
                    out.find(line, "interviews.file.bad_time", lines[i].strip());
                }
                i++;
                continue;
            }
            StringBuilder said = new StringBuilder();
            for (i++; i < lines.length && !lines[i].isBlank(); i++) {
                if (CUE.matcher(lines[i]).matches()) {
                    break;
                }
                said.append(said.isEmpty() ? "" : "\n").append(lines[i].strip());
            }
            cues(cues, cue, said.toString(), line);
        }
        return turns(cues);
    }

    /** What several say at a time are several. */
    private static void cues(List<Cue> cues, Matcher cue, String said, int line) {
        double from = seconds(cue, 1);
        double to = seconds(cue, 5);
        String time =
                "%d:%02d:%02d".formatted((int) from / 3600, (int) from / 60 % 60, (int) from % 60);
        Matcher voice = VOICE.matcher(said);
        String who = "";
        int at = 0;
        while (voice.find()) {
            add(cues, new Cue(who, from, to, time, said.substring(at, voice.start()), line));
            who = words(voice.group(1));
            at = voice.end();
        }
        add(cues, new Cue(who, from, to, time, said.substring(at), line));
    }

    private static void add(List<Cue> cues, Cue cue) {
        String text = words(cue.text());
        if (!text.isEmpty()) {
            cues.add(new Cue(cue.who(), cue.from(), cue.to(), cue.time(), text, cue.line()));
        }
    }

    private static double seconds(Matcher m, int group) {
        double hours = m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
        return hours * 3600
                + Integer.parseInt(m.group(group + 1)) * 60
                + Integer.parseInt(m.group(group + 2));
    }

    private static String words(String text) {
        return TAG.matcher(text)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<Turn> turns(List<Cue> cues) {
        List<Para> lines = cues.stream().map(c -> new Para(c.text(), c.line())).toList();
        boolean voiced = cues.stream().anyMatch(c -> !c.who().isEmpty());
        List<Turn> named = voiced ? List.of() : Speakers.turns(lines);
        List<Turn> found = new ArrayList<>();
        double end = -1;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            Turn read = named.size() == cues.size() ? named.get(i) : null;
            String who = read == null ? cue.who() : read.who();
            String text = read == null ? cue.text() : read.text();
            Turn last = found.isEmpty() ? null : found.getLast();
            boolean near = cue.from() - end < SILENCE;
            if (last != null && near && last.who().equals(who) && !isFull(last.text())) {
                found.set(found.size() - 1, last.with(" " + text));
            } else {
                found.add(new Turn(who, cue.time(), text, cue.line()));
            }
            end = cue.to();
        }
        return found;
    }

    private static boolean isFull(String text) {
        return text.length() > LONG && ".?!…".indexOf(text.charAt(text.length() - 1)) >= 0
                || text.length() > 3 * LONG;
    }
}
