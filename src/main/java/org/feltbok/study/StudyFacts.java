package org.feltbok.study;

import org.feltbok.base.text.LocalText;

import java.time.Instant;

/**
 * What a study is.
 *
 * @param key short name in plain files
 * @param language code of the study's own language, such as nb
 * @param notice shown in the window and in every export: what is not real; may be empty
 * @param unitOne what one case is called, such as municipality; may be empty
 * @param unitMany the same in the plural
 */
public record StudyFacts(
        String id,
        String key,
        LocalText title,
        String language,
        LocalText description,
        LocalText notice,
        LocalText unitOne,
        LocalText unitMany,
        Instant createdAt) {}
