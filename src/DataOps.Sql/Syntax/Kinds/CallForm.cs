namespace DataOps.Sql.Syntax;

/// <summary>How a call is written.</summary>
public enum CallForm : byte
{
    /// <summary><c>f(x)</c>.</summary>
    Plain,

    /// <summary><c>x.f()</c>.</summary>
    Dot,

    /// <summary>With words between the arguments, <c>extract(year from d)</c>.</summary>
    Words,

    /// <summary>Without parentheses, <c>current_date</c>.</summary>
    Bare,

    /// <summary><c>{fn f(x)}</c>.</summary>
    Odbc,
}
