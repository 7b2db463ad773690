"""What is known beforehand: rules and authority tables."""
