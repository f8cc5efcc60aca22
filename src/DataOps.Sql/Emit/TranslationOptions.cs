namespace DataOps.Sql.Emit;

/// <summary>What a translation is told beyond the text.</summary>
public sealed record TranslationOptions
{
    /// <summary>How the source database compares text where neither a column nor <c>collate</c> says so. Only T-SQL asks.</summary>
    public TextComparison Collation { get; init; } = TextComparison.CaseInsensitive;
}

/// <summary>How a database compares text.</summary>
public enum TextComparison
{
    /// <summary>Without regard to case and trailing blanks: SQL Server's default.</summary>
    CaseInsensitive,

    /// <summary>With regard to case, not to trailing blanks.</summary>
    CaseSensitive,

    /// <summary>By code point; trailing blanks do not matter.</summary>
    Binary,
}
