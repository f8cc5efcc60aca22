namespace DataOps.Sql.Syntax;

/// <summary>How a cast is written.</summary>
public enum CastForm : byte
{
    /// <summary><c>cast(x as t)</c>.</summary>
    Cast,

    /// <summary><c>x::t</c>.</summary>
    Colons,

    /// <summary><c>convert(t, x)</c>.</summary>
    Convert,

    /// <summary><c>parse(x as t)</c>.</summary>
    Parse,
}
