package org.feltbok.coding.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.help.Member;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.Shares;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;

import java.util.List;

/** What is suggested for the answer at hand: code, words, how sure, and the words it rests on. */
final class SuggestionsPane extends VBox {
    private static final int SHOWN = 4;
    private final CodingModel model;
    private final Suggestions suggestions;
    private final Runnable back;
    private final Texts texts;

    /**
     * @param back gives the keys back to the answers
     */
    SuggestionsPane(CodingModel model, Suggestions suggestions, Runnable back) {
        super(6);
        this.model = model;
        this.suggestions = suggestions;
        this.back = back;
        texts = model.desk().texts();
        setId("coding-suggestions");
        getStyleClass().add("fb-pane-section");
        suggestions.addListener(this::refresh);
    }

    void refresh() {
        Label from =
                Labels.muted(
                        suggestions.isOff()
                                ? texts.get("coding.suggested.off")
                                : suggestions.texts() == 0
                                        ? ""
                                        : texts.get(
                                                model.read().key("coding.suggested.from"),
                                                suggestions.texts()));
        var head =
                new HBox(
                        8,
                        Labels.of(texts.get("coding.suggested"), "fb-section"),
                        Labels.spacer(),
                        from);
        head.getStyleClass().add("fb-row");
        getChildren().setAll(head);
        List<Member> here = suggestions.here();
        for (int i = 0; i < Math.min(SHOWN, here.size()); i++) {
            row(here.get(i), i == 0);
        }
        if (here.isEmpty()) {
            String key =
                    suggestions.isComing()
                            ? "coding.suggested.coming"
                            : suggestions.texts() == 0
                                    ? model.read().key("coding.suggested.nothing_learned")
                                    : model.read().key("coding.suggested.none");
            getChildren().add(wrapped(texts.get(key)));
        } else if (here.size() > SHOWN) {
            getChildren().add(Labels.muted(texts.get("similar.and_more", here.size() - SHOWN)));
        }
    }

    private void row(Member member, boolean first) {
        CodeSuggestion s = member.suggestion();
        Code code = s == null ? null : model.read().tree().byId(s.code()).orElse(null);
        if (s == null || code == null) {
            return;
        }
        String name = CodeLook.name(code, model.read().tree(), texts);
        String words = model.read().told(member.words());
        Label label = Labels.strong(name);
        label.setMinWidth(0);
        Label on = Labels.muted("«" + words + "»");
        on.setMinWidth(0);
        var meter = new Meter(6).part(s.confidence().orElse(0), "fb-fill-accent");
        meter.setPrefWidth(36);
        meter.setMinWidth(36);
        String sure = s.confidence().isPresent() ? Shares.of(texts, s.confidence()) : "–";
        Label share = Labels.of(sure);
        share.setMinWidth(USE_PREF_SIZE);
        Node take =
                Icons.button(
                        "fth-check",
                        texts.get("coding.suggested.take_this", name, words),
                        () -> {
                            suggestions.take(List.of(member));
                            back.run();
                        });
        var row =
                new HBox(
                        6,
                        CodeChip.mark(CodeLook.colour(code)),
                        label,
                        on,
                        Labels.spacer(),
                        meter,
                        share,
                        take);
        if (first) {
            row.getChildren().add(new KeyCap("A"));
        }
        row.getStyleClass().add("fb-row");
        String rests =
                s.words().isEmpty()
                        ? texts.get("similar.why.name")
                        : texts.get(
                                "coding.suggested.rests",
                                String.join(
                                        ", ", s.words().stream().map(model.read()::told).toList()));
        String how = s.confidence().isPresent() ? "" : " " + texts.get("similar.sure.undefined");
        getChildren().addAll(row, wrapped(rests + how));
    }

    private static Label wrapped(String words) {
        Label label = Labels.muted(words);
        label.setWrapText(true);
        return label;
    }
}
