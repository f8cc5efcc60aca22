using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>An expression as written for the target: its text, how tightly its outermost operator binds, and the type the target gives it.</summary>
internal readonly struct Fragment(string text, int precedence, SqlType type, bool isPredicate = false)
{
    /// <summary>Binds more tightly than any operator: a name, a literal, a call.</summary>
    public const int Primary = 100;

    public string Text { get; } = text;

    public int Precedence { get; } = precedence;

    public SqlType Type { get; } = type;

    /// <summary>Whether it is true or false, where the target tells that from a value.</summary>
    public bool IsPredicate { get; } = isPredicate;

    /// <summary>The text where only what needs no parentheses may stand.</summary>
    public string AsPrimary => Within(Primary);

    public static Fragment Simple(string text, SqlType type) => new(text, Primary, type);

    public static Fragment Predicate(string text, int precedence) => new(text, precedence, SqlType.Boolean, isPredicate: true);

    /// <summary>The text as an operand of an operator that binds as given.</summary>
    public string Within(int precedence) => Precedence >= precedence ? Text : "(" + Text + ")";

    public Fragment As(SqlType type) => new(Text, Precedence, type, IsPredicate);
}
