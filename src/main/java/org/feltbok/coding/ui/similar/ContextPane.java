package org.feltbok.coding.ui.similar;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.analysis.words.Measured;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Span;
import org.feltbok.coding.help.AnswerPart;
import org.feltbok.coding.help.Member;
import org.feltbok.coding.help.Offer;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.CodedTextView;
import org.feltbok.coding.kit.Shares;
import org.feltbok.coding.kit.TextMark;
import org.feltbok.shell.kit.CodeColour;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.Optional;

/** The parts at hand as they stand in their answers, why their code is proposed, what is kept. */
final class ContextPane extends BorderPane {
    private static final int SHOWN = 12;

    private final SimilarModel model;
    private final Texts texts;
    private final VBox context = new VBox(12);
    private final VBox why = new VBox(8);

    ContextPane(SimilarModel model) {
        this.model = model;
        texts = model.desk().texts();
        var kept =
                new VBox(
                        8,
                        Labels.of(texts.get("similar.kept"), "fb-section"),
                        wrapped(texts.get("similar.kept.detail")));
        for (VBox section : List.of(context, why, kept)) {
            section.getStyleClass().add("fb-pane-section");
        }
        var scroll = new ScrollPane(new VBox(context, why, kept));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    private static Label wrapped(String words) {
        Label label = Labels.muted(words);
        label.setWrapText(true);
        return label;
    }

    void refresh() {
        context.getChildren().setAll(Labels.of(texts.get("similar.context"), "fb-section"));
        why.getChildren().clear();
        Optional<Offer> current = model.current();
        current.ifPresent(this::context);
        current.flatMap(this::suggestion)
                .ifPresent(s -> model.now().tree().byId(s.code()).ifPresent(c -> why(s, c)));
        why.setVisible(!why.getChildren().isEmpty());
        why.setManaged(why.isVisible());
    }

    private Optional<CodeSuggestion> suggestion(Offer offer) {
        CodeSuggestion own =
                Members.at(offer, model.member()).stream()
                        .findFirst()
                        .map(Member::suggestion)
                        .orElse(null);
        return own != null
                ? Optional.of(own)
                : model.proposal(offer).filter(s -> !model.isChosen(offer));
    }

    /** The answers of the member at hand. */
    private void context(Offer offer) {
        List<Member> here = Members.at(offer, model.member());
        CodeColour colour = model.code(offer).map(CodeLook::colour).orElse(new CodeColour(0, null));
        List<AnswerPart> hits = here.stream().flatMap(m -> m.hits().stream()).toList();
        hits.stream()
                .limit(SHOWN)
                .flatMap(
                        h ->
                                model.now().texts().byId(h.textId()).stream()
                                        .map(t -> row(t, h, colour)))
                .forEach(context.getChildren()::add);
        if (hits.size() > SHOWN) {
            context.getChildren().add(wrapped(texts.get("similar.and_more", hits.size() - SHOWN)));
        }
    }

    private Node row(CodedText text, AnswerPart hit, CodeColour colour) {
        String name = text.text().shownName(model.now().sheet().namesHidden());
        var words = new CodedTextView();
        String whole = text.text().text();
        int length = whole.codePointCount(0, whole.length());
        Span span = hit.span();
        words.show(
                model.now().sheet().telling().text(whole),
                span.end() <= length ? List.of(new TextMark(span, colour)) : List.of());
        return new VBox(2, Labels.strong(name.isEmpty() ? text.text().source() : name), words);
    }

    private void why(CodeSuggestion s, Code code) {
        String name = CodeLook.name(code, model.now().tree(), texts);
        why.getChildren().add(Labels.of(texts.get("similar.why", name), "fb-section"));
        if (s.words().isEmpty()) {
            why.getChildren().add(wrapped(texts.get("similar.why.name")));
        } else {
            var chips = new FlowPane(6, 4);
            s.words()
                    .forEach(
                            w ->
                                    chips.getChildren()
                                            .add(Labels.of(model.now().told(w), "similar-word")));
            why.getChildren().add(chips);
            String sure =
                    s.confidence().isPresent()
                            ? texts.get("similar.sure", Shares.of(texts, s.confidence()))
                            : texts.get("similar.sure.undefined");
            why.getChildren().add(wrapped(sure));
        }
        Measured measured = model.found().learned().measured();
        measured.codes().stream()
                .filter(c -> c.code().equals(s.code()))
                .findFirst()
                .ifPresent(
                        c ->
                                why.getChildren()
                                        .add(
                                                wrapped(
                                                        texts.get(
                                                                model.now().key("similar.learned"),
                                                                measured.texts(),
                                                                c.score().right(),
                                                                c.score().given()
                                                                        - c.score().right(),
                                                                c.score().suggested()
                                                                        - c.score().right()))));
    }
}
