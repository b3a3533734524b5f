"use server";
import { personAction, visitorAction } from "./account-action";
import { acceptInvitation } from "./accounts/invitations";
import { changePassword, requestPasswordReset, resetPassword } from "./accounts/password";
import { endOtherSessions, setTheme, updateProfile } from "./accounts/profile";
import { resendVerification, signUp, verifyEmail } from "./accounts/sign-up";

export const signUpAction = visitorAction(signUp);
export const verifyEmailAction = visitorAction(verifyEmail);
export const requestPasswordResetAction = visitorAction(requestPasswordReset);
export const resetPasswordAction = visitorAction(resetPassword);
export const resendVerificationAction = personAction(resendVerification);
export const changePasswordAction = personAction(changePassword);
export const updateProfileAction = personAction(updateProfile);
export const setThemeAction = personAction(setTheme);
export const endOtherSessionsAction = personAction(endOtherSessions);
export const acceptInvitationAction = personAction(acceptInvitation);
