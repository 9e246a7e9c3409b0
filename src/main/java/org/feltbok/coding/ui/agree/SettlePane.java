package org.feltbok.coding.ui.agree;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.feltbok.coding.agreement.Decision;
import org.feltbok.coding.agreement.Pairing.Disagreement;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.CodedTextView;
import org.feltbok.coding.kit.FinderBox;
import org.feltbok.coding.kit.Memos;
import org.feltbok.coding.kit.TextMark;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/** One answer as both coded it, side by side, and what of the code at hand stands. */
final class SettlePane extends VBox {
    private final AgreementModel model;
    private final Texts texts;
    private final Label who = Labels.of("", "fb-title");
    private final Label place = Labels.muted("");
    private final HBox sides = new HBox();
    private final Label asked = Labels.of("", "fb-plain");
    private final Label settled = Labels.muted("");
    private final Button left;
    private final Button right;
    private final Button both;
    private final Button shared;
    private final FinderBox finder;
    private final Memos memos;

    SettlePane(AgreementModel model, Runnable back) {
        super(0);
        this.model = model;
        texts = model.desk().texts();
        setId("agreement-settle");
        left = choice("agreement-left", "←", () -> model.takeOf(0));
        right = choice("agreement-right", "→", () -> model.takeOf(1));
        both = choice("agreement-both", "B", model::takeBoth);
        shared = choice("agreement-shared", "O", model::takeShared);
        shared.setText(texts.get("agreement.take_shared"));
        shared.managedProperty().bind(shared.visibleProperty());
        shared.setVisible(false);
        Button other = choice("agreement-other", "C", this::find);
        other.setText(texts.get("agreement.take_other"));
        Button later = choice("agreement-later", "L", model::later);
        later.setText(texts.get("agreement.later"));
        for (Button wide : List.of(left, right)) {
            HBox.setHgrow(wide, Priority.ALWAYS);
            wide.setMaxWidth(Double.MAX_VALUE);
            wide.setPrefWidth(120);
        }
        finder = new FinderBox(texts, () -> model.now().sheet().tree(), 200);
        finder.on(model::takeOther, model::takeNew, back);
        HBox head = new HBox(8, who, Labels.spacer(), place, new KeyCap("↑"), new KeyCap("↓"));
        head.getStyleClass().addAll("fb-row", "fb-pane-section");
        asked.setWrapText(true);
        settled.setWrapText(true);
        settled.managedProperty().bind(settled.textProperty().isNotEmpty());
        HBox choices = new HBox(8, left, right, both, shared, other, later);
        Label kept = Labels.muted(texts.get("agreement.kept"));
        HBox question = new HBox(8, asked, Labels.spacer(), kept);
        kept.setMinWidth(Region.USE_PREF_SIZE);
        var ask = new VBox(8, question, settled, choices, finder);
        ask.getStyleClass().add("fb-pane-section");
        var scroll = new ScrollPane(sides);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(190);
        scroll.setMinHeight(96);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        getChildren().addAll(head, scroll, ask);
        memos = new Memos(model.desk(), this::refresh);
        memos.read();
    }

    private static Button choice(String id, String key, Runnable action) {
        Button button = Buttons.of("", null, action);
        button.setId(id);
        button.setGraphic(new KeyCap(key));
        button.setFocusTraversable(false);
        return button;
    }

    void dispose() {
        memos.close();
    }

    /** Asks for another code. */
    void find() {
        if (model.current().isPresent()) {
            finder.open();
        }
    }

    void refresh() {
        Optional<Disagreement> current = model.current();
        setDisable(current.isEmpty());
        sides.getChildren().clear();
        current.ifPresent(this::show);
        if (current.isEmpty()) {
            who.setText(texts.get(model.now().key("agreement.all_agree")));
            place.setText("");
            asked.setText("");
            settled.setText("");
        }
    }

    private void show(Disagreement d) {
        String name = d.text().text().shownName(model.now().sheet().namesHidden());
        who.setText(name.isEmpty() ? d.text().text().source() : name);
        List<Disagreement> order = model.inOrder();
        place.setText(texts.get("coding.number_of", order.indexOf(d) + 1, order.size()));
        String code = model.code(d).map(this::name).orElse("");
        asked.setText(
                texts.get(
                        d.ofWords()
                                ? "agreement.words_question"
                                : model.now().key("agreement.question"),
                        code));
        both.setText(texts.get(d.ofWords() ? "agreement.take_union" : "agreement.take_both"));
        shared.setVisible(d.ofWords());
        shared.setDisable(!d.ofWords() || !d.hasShared());
        settled.setText(d.decision().map(x -> told(x)).orElse(""));
        List<Coder> two = model.now().coders().stream().limit(2).toList();
        for (Coder coder : two) {
            Node side = side(coder, d);
            HBox.setHgrow(side, Priority.ALWAYS);
            sides.getChildren().add(side);
        }
        say(left, two.get(0), d, code);
        say(right, two.get(1), d, code);
    }

    private void say(Button button, Coder coder, Disagreement d, String code) {
        boolean gave = d.by().contains(coder.id());
        button.setText(
                texts.get(
                        d.ofWords()
                                ? "agreement.side.words"
                                : gave ? "agreement.side.stands" : "agreement.side.not",
                        coder.name().split(" ")[0],
                        code));
    }

    private String told(Decision decision) {
        String by = model.now().sheet().coder(decision.personId()).map(Coder::name).orElse("");
        String at =
                decision.at() == null
                        ? ""
                        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                                .withLocale(texts.locale())
                                .withZone(ZoneId.systemDefault())
                                .format(decision.at());
        return texts.get(
                decision.stands() ? "agreement.told.stands" : "agreement.told.left_out", by, at);
    }

    private String name(Code code) {
        return CodeLook.name(code, model.now().sheet().tree(), texts);
    }

    private Node side(Coder coder, Disagreement d) {
        CodedText text = d.text();
        var head = new HBox(8, new Avatar(coder.name()), Labels.strong(coder.name()));
        head.getStyleClass().add("fb-row");
        var words = new CodedTextView();
        words.show(
                model.now().sheet().telling().text(text.text().text()),
                text.codingsOf(coder.id()).stream()
                        .filter(c -> !d.ofWords() || c.codeId().equals(d.codeId()))
                        .flatMap(c -> mark(c).stream())
                        .toList());
        var chips = new FlowPane(6, 4);
        for (String id : text.codesOf(coder.id())) {
            model.now()
                    .sheet()
                    .tree()
                    .byId(id)
                    .ifPresent(c -> chips.getChildren().add(chip(c, id.equals(d.codeId()))));
        }
        if (!d.by().contains(coder.id())) {
            model.code(d)
                    .ifPresent(
                            c ->
                                    chips.getChildren()
                                            .add(
                                                    Labels.of(
                                                            texts.get("agreement.no_code", name(c)),
                                                            "agreement-missing")));
        }
        var box = new VBox(8, head, words, chips);
        String memo = model.now().sheet().telling().told(text.memoOf(coder.id()));
        if (!memo.isEmpty()) {
            Label note = Labels.muted(memo);
            note.setWrapText(true);
            box.getChildren().add(note);
        }
        for (Coding coding : text.codingsOf(coder.id())) {
            String noted = memos.of(coding.id(), coder.id());
            model.now()
                    .sheet()
                    .tree()
                    .byId(coding.codeId())
                    .filter(c -> !noted.isBlank())
                    .ifPresent(c -> box.getChildren().add(onWords(c, noted)));
        }
        if (text.isSeen(coder.id())) {
            Label seen = Labels.muted(texts.get("coding.seen_other"));
            seen.setWrapText(true);
            box.getChildren().add(seen);
        }
        box.setPrefWidth(200);
        box.setMinWidth(0);
        box.getStyleClass().add("agreement-side");
        return box;
    }

    /** What a coder noted on the words of a code. */
    private Label onWords(Code code, String noted) {
        String words = model.now().sheet().telling().told(noted);
        return Labels.wrapped(Labels.muted(texts.get("agreement.memo", name(code), words)));
    }

    private Node chip(Code code, boolean atHand) {
        var chip = new CodeChip(name(code), CodeLook.colour(code));
        if (atHand) {
            chip.getStyleClass().add("agreement-at-hand");
        }
        return chip;
    }

    private Optional<TextMark> mark(Coding coding) {
        Span span = coding.span();
        if (span == null) {
            return Optional.empty();
        }
        return model.now()
                .sheet()
                .tree()
                .byId(coding.codeId())
                .map(c -> new TextMark(span, CodeLook.colour(c)));
    }
}
