using System.Globalization;
using System.Numerics;

namespace DataOps.Sql.Types;

/// <summary>
/// What overload resolution and common types ask of an operand: its type, and whether it is a literal, whose type still gives way.
/// Immutable.
/// </summary>
public sealed class Operand
{
    private const int MostIntegerDigits = 9;

    private Operand(OperandForm form, SqlType type, string? text = null, string? name = null)
    {
        Form = form;
        Type = type;
        Text = text;
        Name = name;
    }

    /// <summary>A bare <c>null</c>.</summary>
    public static Operand Null { get; } = new(OperandForm.Null, SqlType.Null);

    /// <summary>A parameter of the statement whose type is not known yet.</summary>
    public static Operand Parameter { get; } = new(OperandForm.Parameter, SqlType.Unknown);

    /// <summary>What it is.</summary>
    public OperandForm Form { get; }

    /// <summary>Its type where nothing else is asked of it; for a lambda the type of its body.</summary>
    public SqlType Type { get; }

    /// <summary>The value, where it is a constant that a function's result type may depend on (a field's name, the digits of <c>round</c>).</summary>
    public string? Text { get; }

    /// <summary>The number of an integer literal.</summary>
    internal BigInteger Number { get; private init; }

    /// <summary>The name it is given in the call (<c>struct_pack(a := 1)</c>), or the name of its column, or null.</summary>
    public string? Name { get; }

    /// <summary>Whether its type is not known, so that nothing can be said about what uses it.</summary>
    public bool IsUnknown => Form == OperandForm.Value && Type.IsUnknown;

    /// <summary>Any expression that is not one of the other forms. <paramref name="text"/> is its value when it is constant.</summary>
    public static Operand Value(SqlType type, string? text = null) =>
        type.Kind == SqlTypeKind.Null ? Null : text is null ? type.AsOperand : new(OperandForm.Value, type, text);

    /// <summary>A value of a type, made once for each type.</summary>
    internal static Operand ValueOf(SqlType type) => new(OperandForm.Value, type);

    /// <summary>A string literal.</summary>
    public static Operand StringLiteral(string text) => new(OperandForm.StringLiteral, SqlType.Text, text);

    /// <summary>An integer literal, in decimal digits; its type is the smallest of integer, bigint, hugeint, uhugeint that holds it, else double.</summary>
    public static Operand IntegerLiteral(string digits)
    {
        if (digits.Length is > 0 and <= MostIntegerDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new(OperandForm.IntegerLiteral, SqlType.Integer, digits) { Number = number };
        }

        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return Value(SqlType.Double, digits);
        }

        return IntegerRange.SmallestLiteralType(value) is { } type
            ? new(OperandForm.IntegerLiteral, type, digits) { Number = value }
            : Value(SqlType.Double, digits);
    }

    /// <summary>A literal of a dialect whose literals have types of their own; <paramref name="form"/> says of what kind.</summary>
    internal static Operand Literal(OperandForm form, SqlType type, string text) => new(form, type, text);

    /// <summary>A lambda whose body has the type <paramref name="body"/>.</summary>
    public static Operand Lambda(SqlType body) => new(OperandForm.Lambda, body);

    /// <summary>Whether both ask for the same conversions.</summary>
    internal bool IsSame(Operand other, bool hasText) =>
        ReferenceEquals(this, other)
        || (Form == other.Form
            && Type.Equals(other.Type)
            && Number == other.Number
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && (!hasText || string.Equals(Text, other.Text, StringComparison.Ordinal)));

    /// <summary>The same operand with a name.</summary>
    public Operand WithName(string? name) => new(Form, Type, Text, name) { Number = Number, IsVariadic = IsVariadic };

    /// <summary>Whether it is the array of all further arguments of a variadic function.</summary>
    public bool IsVariadic { get; private init; }

    /// <summary>The same operand as the array of all further arguments.</summary>
    public Operand AsVariadic() => new(Form, Type, Text, Name) { Number = Number, IsVariadic = true };
}
