namespace GpoBot.Core.Guard;

/// <summary>Why a text seems to designate a person. The text itself is never part of the answer.</summary>
public enum NominativeCategory
{
    Phone, Plate, Email, BirthDate, SocialSecurityNumber, BankAccount, Dwelling, NamedPerson, NamedMinor, Health, Conviction, Origin,
}

/// <summary>What the guard says of a text: at most one category, never the words.</summary>
public readonly record struct GuardResult(NominativeCategory? Found)
{
    public bool Blocked => Found is not null;
}
