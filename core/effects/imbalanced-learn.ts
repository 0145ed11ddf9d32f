import { unknown } from "../values/make.ts";
import { effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";
import { rowsOf } from "./scikit-learn.ts";

const SAMPLER = "imblearn.Sampler";

/**
 * `x, y = SMOTE().fit_resample(x, y)`: some rows, some of them twice, and means of two rows. What scales each picture
 * scales a mean of pictures as well, so that all of them are what the rows were.
 */
const resample = effect("X y", (call) => ({
  kind: "tuple",
  items: [
    rowsOf(call, call.arg("X") ?? unknown("nothing is sampled again")),
    rowsOf(call, call.arg("y") ?? unknown("labels of what is sampled again")),
  ],
}));

const sampler = effect("", ({ machine }) => machine.objects.make(SAMPLER, {}));

/** imbalanced-learn, which evens out how many rows of an array each class has. */
export const imbalancedLearn: EffectTable = {
  effects: {
    ...under("imblearn.over_sampling", {
      ...each("RandomOverSampler SMOTE SMOTEN SMOTENC ADASYN BorderlineSMOTE KMeansSMOTE SVMSMOTE", sampler),
    }),
    ...under("imblearn.under_sampling", {
      ...each(
        "RandomUnderSampler ClusterCentroids CondensedNearestNeighbour EditedNearestNeighbours " +
          "RepeatedEditedNearestNeighbours AllKNN InstanceHardnessThreshold NearMiss NeighbourhoodCleaningRule " +
          "OneSidedSelection TomekLinks",
        sampler,
      ),
    }),
    ...under("imblearn.combine", each("SMOTEENN SMOTETomek", sampler)),
    ...under(SAMPLER, each("fit_resample fit_sample", resample)),
  },
};
