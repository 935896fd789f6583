/** Somebody whom IAM allows everything, in the account of the platform. */
export const ADMINISTRATOR = 'arn:{partition}:iam::{account}:role/administrator';

/** The same in another account. */
export const FOREIGNER = 'arn:{partition}:iam::999988887777:role/administrator';
