package org.feltbok.coding.ui;

import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.analysis.words.Learned;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.GiveMany;
import org.feltbok.coding.Made;
import org.feltbok.coding.help.AnswerPart;
import org.feltbok.coding.help.AnswerSuggestions;
import org.feltbok.coding.help.Member;
import org.feltbok.coding.help.Offers;
import org.feltbok.coding.help.Own;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is suggested for the answer at hand, learned from one's own codings while the answers are in
 * front; taken by a key and never without one. On the user-interface thread.
 */
final class Suggestions {
    /** Those that were right as often as this are taken together. */
    static final double SURE = 0.8;

    /** It is learned anew when a hundredth more is coded, so that a large question stays quick. */
    private static final int SHARE = 100;

    private final CodingModel model;
    private final OneAtATime learning;
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<AnswerSuggestions> learned = Optional.empty();
    private String of = "";
    private int changes;
    private boolean failed;
    private boolean coming;
    private boolean inFront;

    Suggestions(CodingModel model) {
        this.model = model;
        learning = new OneAtATime(model.desk().tasks());
        model.addListener(
                parts -> {
                    if (parts.contains(Part.CODES)) {
                        changes++;
                        learn();
                    }
                });
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void inFront(boolean now) {
        inFront = now;
        learn();
    }

    private void learn() {
        AnswerSheet sheet = model.read().sheet();
        String me = model.read().me();
        String now = sheet.item() == null ? "" : sheet.item().itemId() + " " + me;
        if (!now.equals(of)) {
            of = now;
            learned = Optional.empty();
            changes = Integer.MAX_VALUE / 2;
        }
        boolean enough = changes > 0 && (long) changes * SHARE >= model.read().texts().worked(me);
        if (!inFront || now.isEmpty() || !enough || learning.isBusy(this::learn)) {
            return;
        }
        changes = 0;
        coming = true;
        if (isComing()) {
            tell();
        }
        learning.run(
                "coding.suggested.learning",
                p -> new Offers(sheet, p::cancelled).learn(me),
                result -> learned(sheet, result, now),
                problem -> {
                    // coding goes on without
                    coming = false;
                    failed = true;
                    tell();
                },
                () -> {
                    coming = false;
                    changes = Integer.MAX_VALUE / 2;
                });
    }

    private void learned(AnswerSheet sheet, Learned result, String from) {
        coming = false;
        if (from.equals(of)) {
            failed = false;
            learned = Optional.of(new AnswerSuggestions(sheet, result));
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Whether nothing could be learned for another reason than that nothing is coded. */
    boolean isOff() {
        return failed;
    }

    /** Whether nothing is learned yet of this question, and it is being learned. */
    boolean isComing() {
        return coming && learned.isEmpty();
    }

    /** How many answers of one's own it was learned from; 0 = nothing was learned. */
    int texts() {
        return learned.map(AnswerSuggestions::texts).orElse(0);
    }

    /** What may be coded in the answer at hand, the surest first. */
    List<Member> here() {
        Optional<CodedText> text = model.isReady() ? model.current() : Optional.empty();
        return text.isEmpty()
                ? List.of()
                : learned.map(
                                l ->
                                        l.of(
                                                text.get(),
                                                new Own(model.read().texts(), model.read().me())))
                        .orElse(List.of());
    }

    /** Takes the surest one. */
    void take() {
        take(here().stream().limit(1).toList());
    }

    /** Takes all of the answer that are sure. */
    void takeSure() {
        take(here().stream().filter(Suggestions::isSure).toList());
    }

    private static boolean isSure(Member member) {
        CodeSuggestion s = member.suggestion();
        return s != null && s.confidence().orElse(0) >= SURE;
    }

    /** All at once, in one step. */
    void take(List<Member> members) {
        if (members.isEmpty()) {
            model.desk()
                    .dialogs()
                    .note(
                            isComing()
                                    ? "coding.suggested.coming"
                                    : here().isEmpty()
                                            ? "coding.suggested.none"
                                            : "coding.suggested.unsure");
            return;
        }
        Instant at = model.desk().now();
        Map<String, List<GiveMany.Part>> byCode = new LinkedHashMap<>();
        members.forEach(m -> part(m, byCode));
        String labels = byCode.keySet().stream().map(this::label).collect(Collectors.joining(", "));
        model.desk()
                .asCoderThen(
                        me -> {
                            List<Operation> parts = new ArrayList<>();
                            byCode.forEach(
                                    (code, given) ->
                                            parts.add(
                                                    new GiveMany(
                                                            code,
                                                            label(code),
                                                            me.id(),
                                                            given,
                                                            new Made(Made.SUGGESTION, null),
                                                            at)));
                            return Together.of("coding.give_suggestions", List.of(labels), parts);
                        },
                        (change, problem) -> {
                            if (problem == null && change.isPresent()) {
                                told(members, labels);
                            }
                        });
    }

    private static void part(Member member, Map<String, List<GiveMany.Part>> into) {
        CodeSuggestion s = member.suggestion();
        if (s != null) {
            AnswerPart hit = member.hits().getFirst();
            String why = String.join(", ", s.words());
            into.computeIfAbsent(s.code(), c -> new ArrayList<>())
                    .add(new GiveMany.Part(hit.text(), hit.span(), hit.words(), why));
        }
    }

    private void told(List<Member> members, String given) {
        String labels = model.read().tree().told(given);
        if (members.size() == 1) {
            String words = model.read().told(members.getFirst().words());
            model.desk().dialogs().note("coding.suggested.taken", labels, words);
        } else {
            model.desk().dialogs().note("coding.suggested.all_taken", members.size(), labels);
        }
    }

    private String label(String id) {
        return model.read()
                .tree()
                .byId(id)
                .map(c -> c.label().in(model.desk().texts().language()))
                .orElse("");
    }
}
