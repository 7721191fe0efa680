/** Names who is acting where the provider cannot know it; `pulumi-vyos up` sets it to Pulumi's own user. */
export const ACTOR_VARIABLE = "PULUMI_VYOS_ACTOR";

/** Names the organisation where the provider cannot know it; `pulumi-vyos up` sets it where Pulumi has one. */
export const ORGANISATION_VARIABLE = "PULUMI_VYOS_ORGANISATION";
