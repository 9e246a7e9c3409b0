package org.feltbok.responses.ui.grid;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/**
 * The clipboard as the sheet uses it. What a sheet copied says whether labels stand for answers in
 * it, so that it means the same whatever the sheet shows that it is pasted into.
 */
final class SheetClipboard {
    private static final DataFormat WAY = way("application/x-feltbok-cells");
    private static final String LABELS = "labels";
    private static final String CODES = "codes";

    private SheetClipboard() {}

    private static DataFormat way(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

    /**
     * What lies there.
     *
     * @param isNothing whether nothing was copied; an empty cell of a sheet is something
     */
    record Lying(String text, boolean areLabels, boolean isNothing) {}

    static void put(String text, boolean areLabels) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        content.put(WAY, areLabels ? LABELS : CODES);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /**
     * @param labelsShown how a block of another program is meant: as what stands in the sheet
     */
    static Lying get(boolean labelsShown) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String text = clipboard.getString();
        Object way = clipboard.getContent(WAY);
        String lies = text == null ? "" : text;
        boolean areLabels = way == null ? labelsShown : LABELS.equals(way);
        return new Lying(lies, areLabels, way == null && lies.isEmpty());
    }
}
