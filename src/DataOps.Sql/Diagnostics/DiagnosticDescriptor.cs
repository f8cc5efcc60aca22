namespace DataOps.Sql.Diagnostics;

/// <summary>What is known of a kind of diagnostic before one occurs.</summary>
/// <param name="id">The id, <c>DOPS</c> and four digits.</param>
/// <param name="title">A short title, the heading of its page.</param>
/// <param name="messageFormat">The message with <c>{0}</c> placeholders: what is wrong, and what to do.</param>
/// <param name="defaultSeverity">The severity unless configuration says otherwise.</param>
public sealed class DiagnosticDescriptor(string id, string title, string messageFormat, DiagnosticSeverity defaultSeverity)
{
    /// <summary>The id, <c>DOPS</c> and four digits.</summary>
    public string Id { get; } = id;

    /// <summary>A short title, the heading of its page.</summary>
    public string Title { get; } = title;

    /// <summary>The message with <c>{0}</c> placeholders.</summary>
    public string MessageFormat { get; } = messageFormat;

    /// <summary>The severity unless configuration says otherwise.</summary>
    public DiagnosticSeverity DefaultSeverity { get; } = defaultSeverity;

    /// <summary>What the id's first digit stands for: Syntax, Names and types, Portability, Project, Quality, Contracts, Security, Release.</summary>
    public string Category => DiagnosticCategory.Of(Id);
}
