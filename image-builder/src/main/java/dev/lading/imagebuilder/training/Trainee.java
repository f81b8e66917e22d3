package dev.lading.imagebuilder.training;

import dev.lading.imagebuilder.base.BaseJava;
import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.plan.ImagePlan;

/**
 * An image in training.
 *
 * @param plan its plan, with jars only on the class path
 * @param base the base
 * @param java the base's Java
 * @param events what its functions answer
 */
record Trainee(ImagePlan plan, BaseContents base, BaseJava java, TrainingEvents events) {}
