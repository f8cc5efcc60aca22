namespace DataOps.Sql.Syntax.Lexing;

/// <summary>What a character may be part of.</summary>
[Flags]
internal enum CharacterClass : byte
{
    None = 0,
    NameStart = 1,
    NamePart = 2,
    Digit = 4,
    White = 8,
    Operator = 16,
}
