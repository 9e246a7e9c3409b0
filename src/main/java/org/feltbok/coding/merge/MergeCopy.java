package org.feltbok.coding.merge;

import org.feltbok.base.FaultException;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.SpanKeeper;
import org.feltbok.coding.merge.Merged.Choice;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.HideNames;
import org.feltbok.study.SetSetting;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Brings a colleague's copy together with this study: one change and one undo. What one of them
 * changed is taken; where both changed the same, one stands and the other is kept beside it, as a
 * query at the answer or as a memo, or both stand. Nothing but codings, memos, marks, summaries and
 * assignments that one has taken out goes.
 */
public final class MergeCopy implements Operation {
    /** What stands where both changed the same and nobody chose for it alone. */
    public enum Prefer {
        /**
         * The longer, then the later in the order of signs: the same in whatever order copies come.
         */
        LONGER,
        MINE,
        THEIRS
    }

    /**
     * How it is done.
     *
     * @param chosen what stands of single conflicts, by their keys
     * @param who name of who does it: what others gave to answers that they code blind is not told;
     *     empty = nobody's
     * @param at ISO date and time: when what both are done with was open to them; null = not known
     */
    public record How(Prefer prefer, Map<String, Choice> chosen, String who, @Nullable String at) {
        public How {
            chosen = Map.copyOf(chosen);
        }
    }

    private final CopyRows theirs;
    private final String from;
    private final How how;
    private final Merged merged;

    /**
     * @param from name of the file
     * @param merged takes what was done, once it is applied
     */
    public MergeCopy(CopyRows theirs, String from, Prefer prefer, Merged merged) {
        this(theirs, from, new How(prefer, Map.of(), "", null), merged);
    }

    public MergeCopy(CopyRows theirs, String from, How how, Merged merged) {
        this.theirs = theirs;
        this.from = from;
        this.how = how;
        this.merged = merged;
    }

    @Override
    public String name() {
        return "coding.merge_copy";
    }

    @Override
    public List<String> args() {
        return List.of(from);
    }

    @Override
    public void validate(Handle handle) {
        if (!CopyRowsStore.study(handle).equals(theirs.study())) {
            throw new FaultException("merge.other_study", from);
        }
        if (CopyRowsStore.copy(handle).equals(theirs.copy())) {
            throw new FaultException("merge.same_copy", from);
        }
        if (!CopyRowsStore.items(handle).containsAll(theirs.items())) {
            throw new FaultException("merge.other_questions", from);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        merged.clear();
        new MergeRun(work, theirs, how, merged).all();
        if (how.at() != null) {
            for (String row : Blindness.opened(work.handle())) {
                work.update("assignment", row, "done_at", how.at());
            }
        }
        merged.telling(HideNames.telling(work.handle()));
        new SetSetting(SpanKeeper.MERGE + theirs.copy(), String.valueOf(theirs.newest()))
                .apply(work);
    }
}
