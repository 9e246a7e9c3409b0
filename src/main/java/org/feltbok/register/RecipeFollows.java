package org.feltbok.register;

import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.store.CellChange;
import org.feltbok.store.Consequence;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.SetSetting;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recipe goes where what it made goes: it is kept under the new name, and taken out with it. So
 * does the name of the indicator that another one continues.
 */
public final class RecipeFollows implements Consequence {
    private static final Map<String, Becomes> MADE =
            Map.of("indicator", Becomes.INDICATOR, "attribute", Becomes.ATTRIBUTE);

    @Override
    public void follow(UnitOfWork work, List<CellChange> written) {
        for (CellChange cell : written) {
            Becomes what = MADE.get(cell.table());
            boolean isGone = cell.isDelete();
            if (what != null && (isGone || cell.column().equals("name"))) {
                Object before = isGone ? cell.inRow("name") : cell.before();
                // a row may have been put in again
                if (before != null && !RegisterStore.has(work.handle(), what, before.toString())) {
                    follow(work, what, before.toString(), isGone ? null : cell.after());
                }
            }
        }
    }

    /**
     * @param after null = nothing is called so any more
     */
    private static void follow(
            UnitOfWork work, Becomes what, String before, @Nullable Object after) {
        String now = after == null ? "" : after.toString();
        for (Map.Entry<String, String> each : StudyStore.settings(work.handle()).entrySet()) {
            Optional<RegisterRecipe> kept =
                    each.getKey().startsWith(RecipeJson.setting(""))
                            ? RecipeJson.read(each.getValue())
                            : Optional.empty();
            if (kept.isEmpty()) {
                continue;
            }
            RegisterRecipe recipe = kept.get();
            boolean isOwn = recipe.becomes() == what && recipe.name().equals(before);
            boolean isContinued = what == Becomes.INDICATOR && recipe.continues().equals(before);
            RegisterRecipe moved =
                    recipe.called(
                            isOwn ? now : recipe.name(), isContinued ? now : recipe.continues());
            if (isOwn) {
                work.delete("setting", each.getKey());
                if (!now.isEmpty()) {
                    // in place of one that was left of something else of that name
                    new SetSetting(RecipeJson.setting(now), RecipeJson.write(moved)).apply(work);
                }
            } else if (isContinued) {
                work.update("setting", each.getKey(), "value", RecipeJson.write(moved));
            }
        }
    }
}
