namespace DataOps.Sql.Dialects;

/// <summary>How a dialect compares names.</summary>
public enum IdentifierCase
{
    /// <summary>Without regard to case, quoted or not; the case typed is kept for show.</summary>
    Insensitive,

    /// <summary>Exactly, after what is not quoted was lowered.</summary>
    FoldsToLower,
}
