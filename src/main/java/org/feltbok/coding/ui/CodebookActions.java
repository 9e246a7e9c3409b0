package org.feltbok.coding.ui;

import org.feltbok.base.Ids;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.AddExample;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodeMoves;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.MoveCode;
import org.feltbok.coding.RemoveExample;
import org.feltbok.names.Kind;
import org.feltbok.names.MergeCodes;
import org.feltbok.names.MergePreview;
import org.feltbok.names.Remove;
import org.feltbok.names.RetireCode;
import org.feltbok.names.Use;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is done with the codebook itself: codes made, moved, merged, retired, taken out, examples
 * taken. Each is one change and one undo.
 */
final class CodebookActions {
    private static final String MERGE = "codebook.merge.merge";
    private static final String UNDER = "codebook.merge.under";
    private static final int NAMED = 4;

    private final CodingModel model;
    private final Texts texts;

    CodebookActions(CodingModel model) {
        this.model = model;
        texts = model.desk().texts();
    }

    private CodeTree tree() {
        return model.read().tree();
    }

    private CodeMoves moves() {
        return new CodeMoves(tree(), texts.language());
    }

    private String told(Code code) {
        return model.read().tree().told(code, texts.language());
    }

    private String label(Code code) {
        return code.label().in(texts.language());
    }

    private String today() {
        return LocalDate.ofInstant(
                        model.desk().file().environment().clock().instant(), ZoneId.systemDefault())
                .toString();
    }

    private Optional<Code> chosen() {
        return model.selectedCode();
    }

    /** A new code right after the one looked at. */
    void newBeside() {
        Code at = chosen().orElse(null);
        ask(
                "codebook.new_code",
                label -> {
                    AddCode add = added(label, at == null ? null : at.parentId(), false);
                    return at == null ? add : Together.as(add, List.of(add, after(add, at)));
                });
    }

    private MoveCode after(AddCode add, Code at) {
        List<Code> beside =
                tree().all().stream()
                        .filter(c -> Objects.equals(c.parentId(), at.parentId()))
                        .toList();
        return new MoveCode(add.id(), add.label(), at.parentId(), beside.indexOf(at) + 1);
    }

    /** A new code below the one looked at. */
    void newUnder() {
        ask(
                "codebook.new_under",
                label -> added(label, chosen().map(Code::id).orElse(null), false));
    }

    void newFolder() {
        ask("coding.new_folder", label -> added(label, null, true));
    }

    private AddCode added(String label, @Nullable String parent, boolean folder) {
        return new AddCode(
                Ids.next(),
                model.read().item().orElseThrow().codebookId(),
                parent,
                label,
                folder,
                folder ? null : Integer.valueOf(AddCode.NEXT_FREE));
    }

    private void ask(String key, java.util.function.Function<String, Operation> make) {
        if (model.read().item().isEmpty() || !model.isReady()) {
            return;
        }
        model.desk()
                .dialogs()
                .askText(key, "")
                .filter(label -> !label.isBlank())
                .map(make)
                .ifPresent(
                        made -> {
                            AddCode add =
                                    made instanceof Together t
                                            ? (AddCode) t.parts().getFirst()
                                            : (AddCode) made;
                            model.selectCodeWhenMade(add.id());
                            model.desk().submit(made);
                        });
    }

    /** The code looked at one step up, down, in or out. */
    void step(CodeMoves.Step step) {
        chosen().flatMap(c -> moves().step(c, step)).ifPresent(model.desk()::submit);
    }

    void under(Code code, @Nullable Code parent) {
        moves().under(code, parent).ifPresent(model.desk()::submit);
    }

    void before(Code code, Code other) {
        moves().before(code, other).ifPresent(model.desk()::submit);
    }

    void behind(Code code, Code other) {
        moves().behind(code, other).ifPresent(model.desk()::submit);
    }

    void refuseBelowItself(Code code) {
        model.desk().dialogs().note("codebook.below_itself", told(code));
    }

    /** Asks for the name of another code, and whether the one looked at becomes that. */
    void merge() {
        chosen().ifPresent(
                        from ->
                                model.desk()
                                        .dialogs()
                                        .askText("codebook.merge_into", "")
                                        .filter(typed -> !typed.isBlank())
                                        .ifPresent(typed -> mergeInto(from, typed)));
    }

    private void mergeInto(Code from, String typed) {
        tree().find(typed, texts.language()).stream()
                .filter(c -> !c.equals(from))
                .findFirst()
                .ifPresentOrElse(
                        into -> merge(from, into),
                        () -> model.desk().dialogs().note("codebook.no_such_code", typed.strip()));
    }

    /** Tells what would become of two codes, and asks. */
    void merge(Code from, Code into) {
        var merge = new MergeCodes(from.id(), label(from), into.id(), label(into), today());
        String me = Optional.ofNullable(model.read().me()).orElse("");
        model.desk()
                .read(
                        study -> MergePreview.of(study, merge, me),
                        seen -> decide(seen, merge, from, into),
                        problem -> model.desk().dialogs().error(problem));
    }

    private void decide(MergePreview seen, MergeCodes merge, Code from, Code into) {
        model.desk()
                .dialogs()
                .choose(
                        model.read().key("codebook.merge"),
                        List.of(MERGE, UNDER),
                        told(from),
                        told(into),
                        seen.moved(),
                        seen.joined(),
                        seen.before(),
                        seen.after(),
                        uses(seen.uses()))
                .ifPresent(
                        way -> {
                            if (way.equals(MERGE)) {
                                model.desk().submit(merge);
                                model.selectCode(into);
                            } else {
                                under(from, into);
                            }
                        });
    }

    String uses(List<Use> uses) {
        if (uses.isEmpty()) {
            return texts.get("codebook.merge.no_figures");
        }
        String named =
                uses.stream().limit(NAMED).map(u -> u.say(texts)).collect(Collectors.joining(", "));
        return uses.size() <= NAMED
                ? texts.get("codebook.merge.figures", named)
                : texts.get("codebook.merge.figures_more", named, uses.size() - NAMED);
    }

    /** No longer given, or given again. */
    void retire() {
        chosen().ifPresent(
                        c ->
                                model.desk()
                                        .submit(
                                                new RetireCode(
                                                        c.id(),
                                                        label(c),
                                                        c.isRetired() ? null : today())));
    }

    /** Out of the codebook if nothing uses it; else what does is told. */
    void remove() {
        chosen().ifPresent(c -> model.desk().submit(new Remove(Kind.CODE, c.id(), label(c))));
    }

    /** The words selected, or the whole answer, as an example of the code looked at. */
    void example() {
        Code code = chosen().orElse(null);
        if (code == null || !model.isReady()) {
            model.desk().dialogs().note("codebook.example_no_code");
            return;
        }
        model.current()
                .ifPresent(
                        text -> {
                            String words = text.text().text();
                            String quote =
                                    model.selection()
                                            .span()
                                            .map(s -> CodePoints.cut(words, s))
                                            .orElse(words);
                            String at =
                                    model.desk().now().truncatedTo(ChronoUnit.SECONDS).toString();
                            model.desk()
                                    .asCoder(
                                            me ->
                                                    new AddExample(
                                                            Ids.next(),
                                                            code.id(),
                                                            label(code),
                                                            quote,
                                                            me.id(),
                                                            at));
                        });
    }

    void removeExample(Code code, CodeMemo example) {
        model.desk().submit(new RemoveExample(example.id(), label(code), example.text()));
    }
}
