package org.feltbok.coding.ui.similar;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.Made;
import org.feltbok.coding.help.AnswerPart;
import org.feltbok.coding.help.Member;
import org.feltbok.coding.help.Offer;
import org.feltbok.coding.help.Own;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.Shares;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.TallCell;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A group: what it is called, the code it may get, and its members, each to be dropped. */
final class OfferCell extends TallCell<Offer> {
    private static final double SCROLL_BAR = 16;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");

    private final SimilarModel model;
    private final Texts texts;
    private final Runnable give;
    private final Label name = Labels.of("", "fb-title");
    private final Label detail = Labels.muted("");
    private final HBox code = new HBox(8);
    private final FlowPane members = new FlowPane(8, 6);
    private final VBox content;

    /**
     * @param give codes the group at hand
     */
    OfferCell(SimilarModel model, Runnable give) {
        super(SCROLL_BAR);
        this.model = model;
        this.give = give;
        texts = model.desk().texts();
        name.setMinWidth(40);
        detail.setMinWidth(0);
        code.getStyleClass().add("fb-row");
        code.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(8, name, detail, Labels.spacer(), code);
        head.getStyleClass().add("fb-row");
        head.setMinHeight(28);
        content = new VBox(6, head, members);
        getStyleClass().add("similar-offer");
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (empty || offer == null) {
            show(null);
            pseudoClassStateChanged(CURRENT, false);
            return;
        }
        show(content);
        tell(offer);
    }

    /** Draws anew what may be others, in the same cell. */
    void freshen() {
        Offer offer = getItem();
        if (!isEmpty() && offer != null) {
            tell(offer);
            requestLayout();
        }
    }

    private void tell(Offer offer) {
        boolean current = model.isCurrent(offer);
        pseudoClassStateChanged(CURRENT, current);
        Optional<Code> given = model.code(offer);
        name.setText(name(offer));
        int left = model.left(offer).size();
        detail.setText(
                texts.get(
                        model.now().key("similar.detail." + offer.how()),
                        offer.answers(),
                        offer.size()));
        code.getChildren().clear();
        given.ifPresent(c -> code.getChildren().addAll(Labels.muted("→"), chip(c)));
        if (given.isEmpty()) {
            code.getChildren().add(Labels.muted(texts.get("similar.no_code")));
        }
        model.proposal(offer)
                .filter(s -> !model.isChosen(offer))
                .map(CodeSuggestion::confidence)
                .filter(OptionalDouble::isPresent)
                .ifPresent(c -> code.getChildren().add(Labels.muted(Shares.of(texts, c))));
        code.getChildren().add(button(offer, given, left, current));
        members(offer, given, current);
        setAccessibleText(
                name.getText()
                        + ", "
                        + detail.getText()
                        + given.map(c -> ", " + label(c)).orElse("")
                        + ", "
                        + texts.get("similar.left", left));
    }

    private String name(Offer offer) {
        return offer.how().equals(Made.SUGGESTION)
                ? model.now().tree().byId(offer.key()).map(this::label).orElse("")
                : model.now().told(offer.name());
    }

    private String label(Code of) {
        return CodeLook.name(of, model.now().tree(), texts);
    }

    private Node chip(Code of) {
        return new CodeChip(label(of), CodeLook.colour(of));
    }

    private Node button(Offer offer, Optional<Code> given, int left, boolean current) {
        if (left == 0) {
            var done = new HBox(4, Icons.of("fth-check", "success"));
            done.getChildren()
                    .add(
                            Labels.muted(
                                    texts.get(
                                            model.ticked(offer).isEmpty()
                                                    ? "similar.none_ticked"
                                                    : "similar.all_coded")));
            done.getStyleClass().add("fb-row");
            return done;
        }
        String words = given.isPresent() ? "similar.give" : "similar.choose";
        Button button =
                Buttons.small(
                        texts.get(words, left),
                        null,
                        () -> {
                            model.goTo(offer);
                            give.run();
                        });
        button.setFocusTraversable(false);
        if (current) {
            button.getStyleClass().add("accent");
            button.setGraphic(new KeyCap(given.isPresent() ? "S" : "C"));
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
        return button;
    }

    private void members(Offer offer, Optional<Code> given, boolean current) {
        members.getChildren().clear();
        Own own = model.own();
        int count = Members.count(offer);
        for (int i = 0; i < count; i++) {
            List<Member> here = Members.at(offer, i);
            CheckBox box = member(offer, here, i, given, own);
            box.pseudoClassStateChanged(AT_HAND, current && i == model.member());
            members.getChildren().add(box);
        }
    }

    private CheckBox member(Offer offer, List<Member> here, int at, Optional<Code> given, Own own) {
        List<AnswerPart> hits = here.stream().flatMap(m -> m.hits().stream()).toList();
        long coded =
                hits.stream()
                        .filter(
                                h ->
                                        given.map(c -> own.has(h, c.id()))
                                                .orElseGet(() -> own.isCoded(h)))
                        .count();
        String words =
                here.size() == 1
                        ? Quotes.line(model.now().told(here.getFirst().words()))
                        : texts.get("similar.more", here.size());
        var box = new CheckBox();
        var row = new HBox(6, Labels.of(words), Labels.muted(String.valueOf(hits.size())));
        CodeSuggestion why = here.getFirst().suggestion();
        if (why != null && why.confidence().isPresent()) {
            row.getChildren().add(Labels.muted(Shares.of(texts, why.confidence())));
        }
        if (coded > 0) {
            row.getChildren().add(Icons.of("fth-check", "success"));
            if (coded < hits.size()) {
                row.getChildren().add(Labels.muted(String.valueOf(coded)));
            }
        }
        row.getStyleClass().add("fb-row");
        box.setGraphic(row);
        box.setFocusTraversable(false);
        box.getStyleClass().add("similar-member");
        box.setSelected(model.isTicked(offer, here.getFirst()));
        box.setAccessibleText(texts.get("similar.member", words, hits.size(), coded));
        box.setOnAction(
                e -> {
                    model.goTo(offer);
                    model.tick(offer, at);
                });
        return box;
    }
}
