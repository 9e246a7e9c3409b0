package org.feltbok.coding.framework;

import org.feltbok.base.Ids;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;
import org.feltbok.coding.SpanKeeper;
import org.feltbok.coding.Spans;
import org.feltbok.store.CellChange;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What summaries rest on goes where its words go: with an edit, and where one change makes two
 * passages of one or one of two. Which of these it was is told by what was written.
 */
final class LinksFollow {
    /** A passage with its words, as it was put in or taken out. */
    private record Whole(String id, String text, @Nullable Object topic) {
        static Whole of(CellChange cell) {
            return new Whole(
                    cell.rowId(), String.valueOf(cell.inRow("text")), cell.inRow("topic_id"));
        }
    }

    private final UnitOfWork work;
    private final SummaryStore store;
    private final List<Whole> begun;
    private final List<Whole> gone;

    /** Links that a merge of copies put where their words stand now. */
    private final Set<String> placed;

    private LinksFollow(UnitOfWork work, List<CellChange> written) {
        this.work = work;
        store = new SummaryStore(work.handle());
        begun = passages(written.stream().filter(CellChange::isInsert).toList());
        gone = passages(written.stream().filter(CellChange::isDelete).toList());
        placed =
                SpanKeeper.isMerge(written)
                        ? written.stream()
                                .filter(c -> c.table().equals("summary_quote"))
                                .map(CellChange::rowId)
                                .collect(Collectors.toSet())
                        : Set.of();
    }

    /** Those that still stand where their words were. */
    private List<Link> links(String passage) {
        return store.linksTo(passage).stream().filter(l -> !placed.contains(l.id())).toList();
    }

    private static List<Whole> passages(List<CellChange> rows) {
        return rows.stream().filter(c -> c.table().equals("passage")).map(Whole::of).toList();
    }

    static void follow(UnitOfWork work, List<CellChange> written) {
        if (written.stream().anyMatch(c -> c.table().equals("passage"))) {
            new LinksFollow(work, written).all(written);
        }
    }

    private void all(List<CellChange> written) {
        List<String> taken = new ArrayList<>();
        for (CellChange cell : written) {
            if (cell.table().equals("passage")
                    && cell.column().equals("text")
                    && cell.before() instanceof String before
                    && cell.after() instanceof String after) {
                text(cell.rowId(), before, after).ifPresent(taken::add);
            }
        }
        gone.stream()
                .filter(g -> !taken.contains(g.id()))
                .forEach(g -> links(g.id()).forEach(this::without));
    }

    /** The passage that became a part of this one, if one did. */
    private Optional<String> text(String id, String before, String after) {
        Whole second =
                begun.stream().filter(b -> isTwo(before, after, b.text())).findFirst().orElse(null);
        Whole merged =
                gone.stream()
                        .filter(g -> isTwo(after, before, g.text()))
                        .filter(g -> !g.id().equals(id))
                        .findFirst()
                        .orElse(null);
        if (second != null) {
            split(id, before, after, second);
        } else if (merged != null) {
            merge(id, before, merged, after);
            return Optional.of(merged.id());
        } else {
            edit(id, before, after);
        }
        return Optional.empty();
    }

    /** Whether a text is these two, with nothing but space between. */
    private static boolean isTwo(String whole, String first, String second) {
        int between = whole.length() - first.length() - second.length();
        return between >= 0
                && whole.startsWith(first)
                && whole.endsWith(second)
                && whole.substring(first.length(), first.length() + between).isBlank();
    }

    private void edit(String id, String before, String after) {
        List<Link> links = links(id);
        if (links.stream().anyMatch(l -> l.span() != null)) {
            var shift = Spans.shift(work, before, after);
            for (Link link : links) {
                if (link.span() != null) {
                    shift.move(link.span()).ifPresentOrElse(to -> put(link, to), () -> lose(link));
                }
            }
        }
    }

    // ---- two of one

    private void split(String id, String before, String first, Whole second) {
        int end = CodePoints.length(first);
        int start = CodePoints.length(before) - CodePoints.length(second.text());
        for (Link link : links(id)) {
            Span span = link.span();
            if (link.lost()) {
                continue;
            }
            if (span == null) {
                boolean same = link.quote().equals(before);
                copy(link, second.id(), null, same ? second.text() : link.quote());
                quote(link, same ? first : link.quote());
            } else if (span.start() >= start) {
                work.update("summary_quote", link.id(), "passage_id", second.id());
                put(link, new Span(span.start() - start, span.end() - start));
            } else if (span.end() > end && span.start() < end) {
                across(link, span, before, end, start, second.id());
            } else if (span.start() >= end) {
                lose(link);
            }
        }
    }

    private void across(Link link, Span span, String text, int end, int start, String second) {
        boolean same = link.quote().equals(CodePoints.cut(text, span));
        Span here = new Span(span.start(), end);
        put(link, here);
        quote(link, same ? CodePoints.cut(text, here) : link.quote());
        if (span.end() > start) {
            String words = CodePoints.cut(text, new Span(start, span.end()));
            copy(link, second, new Span(0, span.end() - start), same ? words : link.quote());
        }
    }

    // ---- one of two

    /**
     * Words of a topic are the passage as a whole as long as it stands under that topic; words with
     * a code are those that have it.
     */
    private void merge(String id, String first, Whole second, String text) {
        int length = CodePoints.length(first);
        int from = CodePoints.length(text) - CodePoints.length(second.text());
        Set<String> byTopic = store.byTopic();
        boolean sameTopic = Objects.equals(store.topicOf(id).orElse(null), second.topic());
        List<Link> here = links(id);
        List<Link> there = links(second.id());
        Map<String, String> of = store.summariesOf(here, there);
        List<Link> left = new ArrayList<>(here);
        for (Link link : there) {
            if (link.lost()) {
                work.update("summary_quote", link.id(), "passage_id", id);
                continue;
            }
            Link met = met(left, link, of, length);
            if (met != null) {
                left.remove(met);
                one(met, link, first, second.text(), text, length, from);
                continue;
            }
            work.update("summary_quote", link.id(), "passage_id", id);
            if (link.span() != null) {
                put(link, new Span(link.span().start() + from, link.span().end() + from));
            } else if (!sameTopic || !byTopic.contains(of.get(link.id()))) {
                put(link, new Span(from, CodePoints.length(text)));
            }
        }
        left.stream()
                .filter(l -> l.span() == null && !l.lost())
                .filter(l -> !byTopic.contains(of.get(l.id())))
                .forEach(l -> put(l, new Span(0, length)));
    }

    /** What the same summary rests on, up to the place where both meet. */
    private static @Nullable Link met(
            List<Link> here, Link next, Map<String, String> of, int length) {
        boolean begins = next.span() == null || next.span().start() == 0;
        return here.stream()
                .filter(l -> !l.lost() && Objects.equals(of.get(l.id()), of.get(next.id())))
                .filter(l -> (l.span() == null) == (next.span() == null))
                .filter(l -> begins && (l.span() == null || l.span().end() == length))
                .findFirst()
                .orElse(null);
    }

    private void one(
            Link met, Link next, String first, String second, String text, int length, int from) {
        Span a = met.span() == null ? new Span(0, length) : met.span();
        Span b = next.span() == null ? new Span(0, CodePoints.length(second)) : next.span();
        boolean same =
                met.quote().equals(CodePoints.cut(first, a))
                        && next.quote().equals(CodePoints.cut(second, b));
        Span both = new Span(a.start(), b.end() + from);
        if (met.span() != null) {
            put(met, both);
        }
        quote(met, same ? CodePoints.cut(text, both) : met.quote());
        work.delete("summary_quote", next.id());
    }

    // ---- a link

    private void put(Link link, Span to) {
        work.update("summary_quote", link.id(), "start_at", to.start());
        work.update("summary_quote", link.id(), "end_at", to.end());
    }

    private void quote(Link link, String words) {
        work.update("summary_quote", link.id(), "quote", words);
    }

    private void copy(Link link, String passage, @Nullable Span span, String words) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("summary_id", store.summariesOf(List.of(link), List.of()).get(link.id()));
        row.put("passage_id", passage);
        row.put("start_at", span == null ? null : span.start());
        row.put("end_at", span == null ? null : span.end());
        row.put("quote", words);
        row.put("lost", null);
        work.insert("summary_quote", Ids.next(), row);
    }

    private void without(Link link) {
        lose(link);
        work.update("summary_quote", link.id(), "passage_id", null);
    }

    private void lose(Link link) {
        work.update("summary_quote", link.id(), "start_at", null);
        work.update("summary_quote", link.id(), "end_at", null);
        work.update("summary_quote", link.id(), "lost", 1);
    }
}
