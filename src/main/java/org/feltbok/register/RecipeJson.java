package org.feltbok.register;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** A recipe as a setting of the study, named after what it made. */
public final class RecipeJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecipeJson() {}

    /** The setting that keeps the recipe of an indicator or attribute. */
    public static String setting(String name) {
        return "register." + name;
    }

    public static String write(RegisterRecipe recipe) {
        return JSON.writeValueAsString(recipe);
    }

    /** Empty for what is no recipe, such as one that was typed into a file by hand. */
    public static Optional<RegisterRecipe> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, RegisterRecipe.class));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
