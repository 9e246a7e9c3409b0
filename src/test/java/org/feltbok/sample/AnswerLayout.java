package org.feltbok.sample;

import org.feltbok.sample.AreaAnswer.Piece;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sets the pieces of an answer: list, lines, sentence, two sentences or under headings. */
final class AnswerLayout {
    private static final List<String> BULLETS = List.of("", "", "- ", "- ", "* ", "• ");

    private final String item;
    private final TextBank openers;
    private final TextBank groups;
    private final Map<String, String> folders;
    private final Persona persona;
    private final Random random;

    AnswerLayout(
            String item,
            TextBank openers,
            TextBank groups,
            Map<String, String> folders,
            Persona persona,
            Random random) {
        this.item = item;
        this.openers = openers;
        this.groups = groups;
        this.folders = folders;
        this.persona = persona;
        this.random = random;
    }

    MarkedText set(List<Piece> pieces) {
        MarkedText text = new MarkedText();
        boolean remarks = pieces.stream().anyMatch(Piece::remark);
        int choice = random.nextInt(remarks ? 4 : 12);
        switch (choice) {
            case 0, 1 -> lines(text, pieces);
            case 2, 3 -> stops(text, pieces);
            case 4 -> separated(text, pieces, "; ");
            case 5, 6 -> sentence(text, pieces);
            case 7 -> twoSentences(text, pieces);
            case 8 -> headings(text, pieces);
            case 9 -> separated(text, pieces, "\n");
            default -> list(text, pieces);
        }
        close(text);
        return text;
    }

    private void lines(MarkedText text, List<Piece> pieces) {
        boolean numbered = random.nextInt(5) == 0;
        String bullet = BULLETS.get(random.nextInt(BULLETS.size()));
        for (int i = 0; i < pieces.size(); i++) {
            text.plain(i == 0 ? "" : "\n").plain(numbered ? (i + 1) + ". " : bullet);
            Piece piece = pieces.get(i);
            piece.appendTo(text, persona.begin(piece.wording()));
        }
    }

    private void stops(MarkedText text, List<Piece> pieces) {
        for (Piece piece : pieces) {
            text.plain(text.text().isEmpty() ? "" : ". ");
            piece.appendTo(text, persona.begin(piece.wording()));
        }
        text.plain(random.nextBoolean() ? "." : "");
    }

    private void separated(MarkedText text, List<Piece> pieces, String separator) {
        for (Piece piece : pieces) {
            boolean first = text.text().isEmpty();
            text.plain(first ? "" : separator);
            piece.appendTo(text, first ? persona.begin(piece.wording()) : piece.wording());
        }
    }

    private void list(MarkedText text, List<Piece> pieces) {
        boolean and = random.nextBoolean();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            text.plain(i == 0 ? "" : and && i == pieces.size() - 1 ? " og " : ", ");
            piece.appendTo(
                    text, text.text().isEmpty() ? persona.begin(piece.wording()) : piece.wording());
        }
    }

    private void run(MarkedText text, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            text.plain(i == 0 ? "" : i == pieces.size() - 1 ? " og " : ", ");
            pieces.get(i).appendTo(text, pieces.get(i).wording());
        }
    }

    private void sentence(MarkedText text, List<Piece> pieces) {
        text.plain(persona.begin(pick("open")) + " ");
        run(text, pieces);
        text.plain(random.nextInt(3) > 0 ? "." : "");
    }

    private void twoSentences(MarkedText text, List<Piece> pieces) {
        if (pieces.size() < 3) {
            sentence(text, pieces);
            return;
        }
        int cut = 1 + random.nextInt(pieces.size() - 1);
        if (random.nextBoolean()) {
            text.plain(persona.begin(pick("open")) + " ");
            run(text, pieces.subList(0, cut));
        } else {
            list(text, pieces.subList(0, cut));
        }
        text.plain(". " + persona.begin(pick("more")) + " ");
        run(text, pieces.subList(cut, pieces.size()));
        text.plain(".");
    }

    private void headings(MarkedText text, List<Piece> pieces) {
        if (pieces.size() < 5) {
            list(text, pieces);
            return;
        }
        Map<String, List<Piece>> sorted = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            String folder = folders.getOrDefault(piece.codes().getFirst(), "annet");
            sorted.computeIfAbsent(folder, key -> new ArrayList<>()).add(piece);
        }
        boolean lines = random.nextInt(3) > 0;
        sorted.forEach(
                (folder, members) -> {
                    List<String> names = groups.of(folder + " " + persona.language());
                    text.plain(text.text().isEmpty() ? "" : lines ? "\n" : ". ");
                    text.plain(names.get(random.nextInt(names.size())) + ": ");
                    run(text, members);
                });
    }

    private void close(MarkedText text) {
        if (random.nextInt(4) > 0) {
            return;
        }
        String end = pick("close");
        boolean tail = Character.isLowerCase(end.charAt(0));
        if (text.text().contains("\n")) {
            text.plain("\n" + end);
        } else if (!tail) {
            text.plain(text.endsWith(".") ? " " : ". ").plain(end);
        } else if (!text.endsWith(".")) {
            text.plain(" " + end);
        }
    }

    private String pick(String place) {
        List<String> from = openers.of(item + " " + persona.language() + " " + place);
        return from.get(random.nextInt(from.size()));
    }
}
