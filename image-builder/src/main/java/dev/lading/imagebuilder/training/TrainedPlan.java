package dev.lading.imagebuilder.training;

import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.ClassData;

/**
 * A plan with an archive of class data, or as it was.
 *
 * @param plan the plan to build
 * @param classData what became of class data sharing
 */
public record TrainedPlan(ImagePlan plan, ClassData classData) {}
