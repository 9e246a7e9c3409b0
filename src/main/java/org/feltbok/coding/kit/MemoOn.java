package org.feltbok.coding.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Coder;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One's memo on one of several kinds of things at hand: the text, the words of a code in it, its
 * case; and what others wrote there that may be seen.
 *
 * @param <K> the kinds
 */
public final class MemoOn<K> extends VBox {
    /**
     * What is at hand of a kind.
     *
     * @param id of the thing
     * @param called what people call it; empty where that needs not be said
     */
    public record Thing(String id, String called) {}

    /** What memos are on. */
    public interface Things<K> {
        Optional<Thing> thing(K kind);

        /** What who works wrote of it. */
        String mine(K kind, Thing thing);

        /** Keeps what somebody writes of the thing, who may no longer be who works. */
        Consumer<String> keeper(K kind, Thing thing, String writer);

        /** What others wrote of it that may be seen, by the identity of who wrote it. */
        Map<String, String> others(K kind, Thing thing);

        /** Who wrote something; empty if nobody knows. */
        Optional<Coder> coder(String personId);

        /** What words are told as while names are hidden. */
        String told(String words);
    }

    private final Desk desk;
    private final Texts texts;
    private final List<K> kinds;
    private final Function<K, String> names;
    private final Things<K> things;
    private final Segments<K> of = new Segments<>();
    private final Label about = Labels.muted("");
    private final MemoField field;
    private final VBox others = new VBox(4);
    private String shown = "";
    private String writtenBy = "";

    /**
     * @param id of the field
     * @param kinds the first one is the text at hand
     * @param names what each is called
     * @param back gives the keys back to the texts
     */
    public MemoOn(
            String id,
            Desk desk,
            List<K> kinds,
            Function<K, String> names,
            Things<K> things,
            Runnable back) {
        super(6);
        this.desk = desk;
        this.kinds = kinds;
        this.names = names;
        this.things = things;
        texts = desk.texts();
        field = new MemoField(texts.get("coding.memo"), texts.get("coding.memo_prompt"), back);
        field.setId(id);
        field.setPrefRowCount(2);
        Label memo = Labels.of(texts.get("coding.memo"), "fb-section");
        memo.setMinWidth(Label.USE_PREF_SIZE);
        var head = new HBox(8, memo, about, Labels.spacer(), new KeyCap("M"));
        about.setMinWidth(0);
        head.getStyleClass().add("fb-row");
        kinds.forEach(each -> of.add(each, names.apply(each)));
        of.fill().shrinks().setId(id + "-of");
        of.getStyleClass().add("fb-memo-of");
        of.valueProperty().set(kinds.getFirst());
        of.valueProperty().addListener((o, old, now) -> refresh());
        others.setId(id + "-others");
        others.managedProperty().bind(others.visibleProperty());
        getChildren().addAll(head, of, field, others);
    }

    /** Shows the memo of a kind. */
    public void show(K kind) {
        of.valueProperty().set(kind);
    }

    /**
     * To the memo on what was chosen; on the words where some are selected, and else on no words.
     *
     * @param words the kind that words are
     * @param selected whether words of a code are selected
     */
    public void focusField(K words, boolean selected) {
        if (selected) {
            of.valueProperty().set(words);
        } else if (words.equals(of.valueProperty().get())) {
            of.valueProperty().set(kinds.getFirst());
        }
        field.requestFocus();
        field.end();
    }

    /** To the memo on a kind of thing; false if none of it is at hand. */
    public boolean focusField(K kind) {
        if (things.thing(kind).isEmpty()) {
            return false;
        }
        of.valueProperty().set(kind);
        field.requestFocus();
        field.end();
        return true;
    }

    public void keep() {
        field.keepNow();
    }

    public void refresh() {
        K chosen = of.valueProperty().get();
        K now = chosen == null ? kinds.getFirst() : chosen;
        for (K each : kinds) {
            Optional<Thing> there = things.thing(each);
            of.button(each).setDisable(there.isEmpty());
            boolean written = there.filter(t -> !things.mine(each, t).isEmpty()).isPresent();
            // a sign, so that one sees where something is written without going there
            of.button(each).setText(names.apply(each) + (written ? " •" : ""));
        }
        Optional<Thing> there = things.thing(now);
        about.setText(there.map(Thing::called).orElse(""));
        field.setDisable(there.isEmpty());
        others.getChildren().clear();
        there.ifPresent(t -> things.others(now, t).forEach(this::other));
        others.setVisible(!others.getChildren().isEmpty());
        there.ifPresentOrElse(
                t -> show(now, t),
                () -> {
                    field.show("", t -> {});
                    shown = "";
                });
    }

    private void show(K kind, Thing thing) {
        String writer = desk.name();
        String what = kind + " " + thing.id();
        if (what.equals(shown) && writer.equals(writtenBy)) {
            field.update(things.mine(kind, thing));
        } else {
            // what was written on another thing, or by another person, is kept as theirs first
            shown = what;
            writtenBy = writer;
            field.show(things.mine(kind, thing), things.keeper(kind, thing, writer));
        }
    }

    private void other(String personId, String words) {
        String name = things.coder(personId).map(Coder::name).orElse("");
        Label line = Labels.muted(name + ": " + things.told(words));
        line.setWrapText(true);
        others.getChildren().add(line);
    }
}
