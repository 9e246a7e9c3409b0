package org.feltbok.coding;

import org.feltbok.coding.CodingExportStore.Line;
import org.feltbok.coding.CodingExportStore.State;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainTable;
import org.jdbi.v3.core.Handle;

/** Writes codings and finished texts into a plain folder. */
final class CodingExport {
    private final CodingExportStore store;
    private final PlainKeyStore keys;

    CodingExport(Handle handle) {
        store = new CodingExportStore(handle);
        keys = new PlainKeyStore(handle);
    }

    void write(PlainFolderWriter out) {
        out.csv(
                CodingsPart.ANSWERS,
                withSpan(
                        new PlainTable<>(store.answers())
                                .required("coder", Line::coder)
                                .required("codebook", Line::codebook)
                                .required("response", Line::source)
                                .required("item", l -> keys.item(l.part()))));
        out.csv(
                CodingsPart.PASSAGES,
                withSpan(
                        new PlainTable<>(store.passages())
                                .required("coder", Line::coder)
                                .required("codebook", Line::codebook)
                                .required("interview", Line::source)
                                .required("passage", Line::part)));
        out.csv(
                CodingsPart.DONE,
                new PlainTable<>(store.states())
                        .required("coder", State::coder)
                        .required("codebook", State::codebook)
                        .optional("response", s -> s.answer() ? s.source() : "")
                        .optional("item", s -> s.answer() ? keys.item(s.part()) : "")
                        .optional("interview", s -> s.answer() ? "" : s.source())
                        .optional("passage", s -> s.answer() ? "" : s.part())
                        .optional("done", s -> s.done() ? "" : "no")
                        .optional("seen", s -> s.seen() ? "yes" : "")
                        .optional("memo", State::memo));
    }

    private static PlainTable<Line> withSpan(PlainTable<Line> table) {
        return table.required("code", Line::code)
                .optional("start", l -> l.span() == null ? "" : String.valueOf(l.span().start()))
                .optional("end", l -> l.span() == null ? "" : String.valueOf(l.span().end()))
                .optional("quote", l -> l.span() == null ? "" : CodePoints.cut(l.text(), l.span()))
                .optional("lost", l -> l.lost() == null ? "" : l.lost())
                .optional("at", Line::at)
                .optional("looked", Line::looked)
                .optional("layer", Line::layer)
                .optional("made", Line::made)
                .optional("made_from", Line::madeFrom);
    }
}
