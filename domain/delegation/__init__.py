"""The delegations of a visit: members, who they are, their order of precedence, lists and badges."""
