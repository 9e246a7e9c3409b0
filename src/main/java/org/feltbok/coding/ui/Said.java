package org.feltbok.coding.ui;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which codes went off the answers, with the key that brings them back; and goes to what undo
 * and redo changed. What they did is said by the window.
 */
record Said(CodingModel model) {
    private static final Set<String> OFF =
            Set.of("coding.toggle", "coding.remove", "coding.none_fits");
    private static final int QUOTE = 32;
    private static final int NAMED = 3;

    /**
     * @param texts identities of the texts it touched
     */
    void of(ChangeEvent event, Set<String> texts, CodedTexts before, CodedTexts now) {
        List<CodedText> touched = texts.stream().flatMap(id -> now.byId(id).stream()).toList();
        if (event.change().kind() != Change.Kind.DO) {
            boolean here = touched.stream().anyMatch(t -> model.current().equals(Optional.of(t)));
            if (!touched.isEmpty() && !here) {
                model.reveal(touched.getFirst());
            }
        } else if (OFF.contains(event.change().operation())) {
            List<String> gone =
                    touched.stream()
                            .flatMap(
                                    t ->
                                            before.byId(t.ref().id()).stream()
                                                    .flatMap(was -> gone(was, t).stream()))
                            .toList();
            if (!gone.isEmpty()) {
                say(event, gone);
            }
        }
    }

    private void say(ChangeEvent event, List<String> gone) {
        String named = gone.stream().limit(NAMED).collect(Collectors.joining(", "));
        if (gone.size() > NAMED) {
            named = text("coding.off.more", named, gone.size() - NAMED);
        }
        boolean noneFits = event.change().operation().equals("coding.none_fits");
        model.desk().dialogs().note(noneFits ? "coding.off.none_fits" : "coding.off", named);
    }

    /** The codings of mine that stood on words which do not have the code any more. */
    private List<String> gone(CodedText before, CodedText now) {
        List<Coding> left = now.codingsOf(model.read().me());
        return before.codingsOf(model.read().me()).stream()
                .filter(was -> left.stream().noneMatch(is -> holds(is, was)))
                .map(was -> named(was, before.text().text()))
                .toList();
    }

    private static boolean holds(Coding is, Coding was) {
        return is.id().equals(was.id())
                || is.codeId().equals(was.codeId())
                        && is.span() != null
                        && was.span() != null
                        && is.span().contains(was.span());
    }

    private String named(Coding coding, String words) {
        String label =
                model.read()
                        .tree()
                        .byId(coding.codeId())
                        .map(c -> model.read().tree().told(c, model.desk().texts().language()))
                        .orElse("");
        Span span = coding.span();
        return span == null
                ? text("coding.off.whole", label)
                : text(
                        "coding.off.words",
                        label,
                        start(model.read().told(CodePoints.cut(words, span))));
    }

    private static String start(String words) {
        int length = CodePoints.length(words);
        return length <= QUOTE ? words : CodePoints.cut(words, new Span(0, QUOTE - 2)) + " …";
    }

    private String text(String key, Object... args) {
        return model.desk().texts().get(key, args);
    }
}
